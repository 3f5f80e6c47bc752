import { isIP } from 'node:net'
import { odata, renderFilter } from '@mde-kit/client'
import type { CallArguments } from '@mde-kit/client/runtime'
import type { Operation } from '@mde-kit/contract'
import { findMachinesByIp, findMachinesByTag, listMachines } from '@mde-kit/contract/operations'
import { openCaller } from '../call/open-caller.ts'
import { readSince } from '../call/time-span.ts'
import type { RecordFlag, TenantsFlags } from '../connection/connection-flags.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { machineColumns } from '../reads/columns.ts'
import { documentedFields } from '../reads/documented-fields.ts'
import { printFromTenants } from '../reads/print-from-tenants.ts'

export interface FindFlags extends TenantsFlags, RecordFlag, OutputFlags {
  readonly tag?: true
  readonly at?: string
}

/** `mde machines find`: by what people have in hand. */
export async function machinesFindCommand(terminal: Terminal, what: string, flags: FindFlags): Promise<void> {
  const { operation, args } = search(what, flags)
  const layout = {
    columns: machineColumns,
    fields: await documentedFields(operation, flags),
    whenEmpty: `No device fits '${what}'.`,
  }
  await printFromTenants(terminal, flags, layout, (connection, signal) =>
    openCaller(terminal, connection, flags).pages<object>(operation, args, { signal }).byPage(),
  )
}

function search(what: string, { tag, at = '0m' }: FindFlags): { operation: Operation; args: CallArguments } {
  if (tag) return { operation: findMachinesByTag, args: { query: { tag: what, useStartsWithFilter: false } } }
  if (isIP(what) !== 0) {
    const timestamp = readSince(at, '--at', Date.now())
    return { operation: findMachinesByIp, args: { path: { ip: what, timestamp } } }
  }
  const filter = renderFilter(listMachines, odata`startswith(computerDnsName,${what})`)
  return { operation: listMachines, args: { query: { filter } } }
}
