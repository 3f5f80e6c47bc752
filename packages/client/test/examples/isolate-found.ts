// README: isolateFound
import type { DefenderClient, MachineResult } from '@mde-kit/client'
import { kql, timespan } from '@mde-kit/client/kql'

/** Isolates every device on which one of some files has run since yesterday, and waits until they are. */
export async function isolateFound(
  defender: DefenderClient,
  sha1s: readonly string[],
  Comment: string,
): Promise<readonly MachineResult[]> {
  const { rows } = await defender.hunting.run(
    kql`DeviceProcessEvents
      | where Timestamp > ago(${timespan({ days: 1 })}) and SHA1 in~ ${sha1s}
      | distinct DeviceId`,
    { columns: { DeviceId: 'string' } },
  )
  const results = await defender.actions.forEach(
    rows.map(({ DeviceId }) => DeviceId),
    { type: 'Isolate', IsolationType: 'Full', Comment },
    { concurrency: 8, onResult: (_, { done, total }) => console.log(`${done} of ${total}`) },
  )
  for (const result of results) {
    if ('handle' in result) await result.handle.wait({ timeoutMs: 30 * 60_000 }).catch(console.error)
    else console.error(result) // Nothing was started, or it is not known: see result.error.
  }
  return results
}
// README: end
