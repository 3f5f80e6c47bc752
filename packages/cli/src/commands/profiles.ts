import { readProfiles, writeProfiles } from '../connection/profile-store.ts'
import { profileNamed } from '../connection/profile-named.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'
import { oneBatch } from '../output/one-batch.ts'

const columns = [
  { field: 'current', head: '' },
  { field: 'name' },
  { field: 'tenantId', head: 'tenant', least: 16 },
  { field: 'flow', head: 'signs in by' },
  { field: 'cloud', leaveOut: 1 },
  { field: 'geo', leaveOut: 3 },
  { field: 'clientId', head: 'app', leaveOut: 2 },
]

/** `mde profiles`. */
export async function profilesListCommand(terminal: Terminal, flags: OutputFlags): Promise<void> {
  const { current, profiles } = await readProfiles()
  const rows = Object.entries(profiles).map(([name, { signIn, ...profile }]) => ({
    current: name === current ? '*' : '',
    name,
    ...profile,
    flow: signIn.flow,
  }))
  const layout = { columns, whenEmpty: 'No profiles. `mde login` makes one.' }
  await printRecords(terminal, flags, layout, oneBatch(rows))
}

/** `mde profiles use`. @throws {@link ConfigError} There is no such profile. */
export async function profilesUseCommand(terminal: Terminal, name: string): Promise<void> {
  const profiles = await readProfiles()
  profileNamed(profiles.profiles, name)
  await writeProfiles({ ...profiles, current: name })
  terminal.note(`'${name}' is the current profile.`)
}
