import type { Caller } from '@mde-kit/client/runtime'
import type { Operation } from '@mde-kit/contract'
import { readLimit } from '../call/limit.ts'
import { machineId } from '../call/machine-named.ts'
import { openCaller } from '../call/open-caller.ts'
import { operationNamed } from '../call/operation-named.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { type Connection, withConnections } from '../connection/connection.ts'
import type { RecordFlag, TenantsFlags } from '../connection/connection-flags.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import { type Batches, printRecords, type RecordsLayout } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'
import { documentedFields } from './documented-fields.ts'
import { type AppliedFilter, type FilterFlag, filterText, recordTest } from './filter-flag.ts'
import { inEachTenant } from './in-each-tenant.ts'
import type { ReadCommand } from './read-command.ts'
import { singleTenant } from './single-tenant.ts'

/** What was typed. Flags of filters and of the query stand under their own names. */
export interface ReadFlags extends TenantsFlags, RecordFlag, OutputFlags {
  readonly limit?: string
  readonly filter?: string
  readonly machine?: string
  readonly [flag: string]: string | boolean | undefined
}

/** Runs a command that reads: in one tenant, or in many with their results side by side. */
export async function runRead(
  terminal: Terminal,
  command: ReadCommand,
  args: readonly string[],
  flags: ReadFlags,
): Promise<void> {
  const limit = readLimit(flags.limit ?? 'all')
  const query = planQuery(command, flags)
  const { columns = [{ field: 'id' }] } = command
  const fields = await documentedFields(query.operation, flags)
  const layout = { columns, fields, whenEmpty: 'Nothing found.' }
  await untilInterrupted((signal) =>
    withConnections(terminal, flags, async (connections) => {
      const read = async (connection: Connection) => {
        const caller = openCaller(terminal, connection, flags)
        const path = await pathOf(command, args, flags, caller, signal)
        return { caller, path, signal, limit, query }
      }
      const only = singleTenant(connections, flags)
      if (only === undefined)
        return inEachTenant(terminal, flags, connections, layout, async (connection) =>
          collect(await read(connection)),
        )
      await printOne(terminal, flags, layout, await read(only))
    }),
  )
}

/** What a command asks for, the same in each tenant. */
interface ReadQuery {
  readonly operation: Operation
  readonly options: Readonly<Record<string, string>>
  /** What the service cannot be asked for. */
  readonly test: ((record: unknown) => boolean) | undefined
}

interface Reading {
  readonly caller: Caller
  readonly path: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly limit: number
  readonly query: ReadQuery
}

function planQuery(command: ReadCommand, flags: ReadFlags): ReadQuery {
  const isOfMachine = command.ofMachine !== undefined && flags.machine !== undefined
  const operation = operationNamed(isOfMachine ? command.ofMachine : command.operationId)
  const now = Date.now()
  const applied = appliedFilters(command.filters ?? [], flags)
  const canAsk = ({ filter }: AppliedFilter) => operation.odata?.filterable[filter.field] !== undefined
  const filter = filterText(operation, applied.filter(canAsk), flags.filter, now)
  const here = applied.filter((each) => !canAsk(each))
  const query = (command.query ?? []).flatMap(({ flag, parameter }) => {
    const value = flags[optionName(flag)]
    return value === undefined ? [] : [[parameter, String(value)] as const]
  })
  return {
    operation,
    options: { ...Object.fromEntries(query), ...(filter !== undefined && { filter }) },
    test: here.length > 0 ? recordTest(here, now) : undefined,
  }
}

/** The filters for which something was typed. */
export function appliedFilters(filters: readonly FilterFlag[], flags: ReadFlags): readonly AppliedFilter[] {
  return filters.flatMap((filter) => {
    const text = flags[optionName(filter.flag)]
    return typeof text === 'string' ? [{ filter, text }] : []
  })
}

/** As commander names the value of a flag: `cvss-min` is `cvssMin`. */
function optionName(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

async function pathOf(
  { args: wanted = [] }: ReadCommand,
  args: readonly string[],
  { machine }: ReadFlags,
  caller: Caller,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const typed = await Promise.all(
    wanted.map(async ({ name, kind }, index) => {
      const text = args[index] ?? ''
      return [name, kind === 'machine' ? await machineId(caller, text, signal) : text] as const
    }),
  )
  return {
    ...Object.fromEntries(typed),
    ...(machine !== undefined && { id: await machineId(caller, machine, signal) }),
  }
}

async function printOne(
  terminal: Terminal,
  flags: ReadFlags,
  layout: RecordsLayout,
  reading: Reading,
): Promise<void> {
  const { caller, path, signal, query, limit } = reading
  const { operation, options } = query
  const args = { path, query: options }
  if (operation.answer === 'record') {
    const record = await caller.record<object>(operation, args, { signal })
    return printRecord(terminal, flags, record, layout.fields)
  }
  if (operation.answer === 'value') {
    const value = await caller.value<string | number>(operation, args, { signal })
    return isForPrograms(flags) ? printRecord(terminal, flags, { value }) : terminal.out(String(value))
  }
  const count = await printRecords(terminal, flags, layout, batches(reading))
  if (count === limit && terminal.isOutputForPeople && !isForPrograms(flags))
    terminal.note(terminal.paint.dim(`The first ${limit}; --limit all shows all of them.`))
}

async function* batches({ caller, path, signal, limit, query }: Reading): Batches & AsyncGenerator {
  const { operation, options, test } = query
  const pages = caller.pages<object>(operation, { path, query: options }, { signal })
  if (test === undefined && limit < Number.POSITIVE_INFINITY) {
    yield await pages.toArray({ limit })
    return
  }
  let left = limit
  for await (const page of pages.byPage()) {
    const wanted = (test === undefined ? page : page.filter(test)).slice(0, left)
    left -= wanted.length
    yield wanted
    if (left <= 0) return
  }
}

/** Everything at once, for many tenants: a record is a list of one. */
async function collect(reading: Reading): Promise<readonly object[]> {
  const { caller, path, signal, query } = reading
  const args = { path, query: query.options }
  if (query.operation.answer === 'record')
    return [await caller.record<object>(query.operation, args, { signal })]
  if (query.operation.answer === 'value')
    return [{ value: await caller.value<string | number>(query.operation, args, { signal }) }]
  const all: object[] = []
  for await (const batch of batches(reading)) for (const record of batch) all.push(record as object)
  return all
}
