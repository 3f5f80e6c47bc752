import {
  checkKql,
  createHunter,
  type HuntingColumn,
  type KqlProblem,
  type KqlQuery,
} from '@mde-kit/client/kql'
import { ConfigError } from '@mde-kit/contract/errors'
import { clientOptions } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { type Connection, withConnections } from '../connection/connection.ts'
import type { RecordFlag, TenantsFlags } from '../connection/connection-flags.ts'
import { exitCodes } from '../exit-code.ts'
import type { Column } from '../output/column.ts'
import { oneBatch } from '../output/one-batch.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { isForPrograms } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'
import { ReportedFailure } from '../reported-failure.ts'
import { inEachTenant } from '../reads/in-each-tenant.ts'
import { readHuntQuery } from './hunt-query.ts'
import { singleTenant } from '../reads/single-tenant.ts'

export interface HuntFlags extends TenantsFlags, RecordFlag, OutputFlags {
  readonly file?: string
  readonly param: readonly string[]
  readonly check?: true
  readonly backend: string
}

/** `mde hunt`: runs a query, or looks for mistakes in it. */
export async function huntCommand(
  terminal: Terminal,
  typed: string | undefined,
  flags: HuntFlags,
): Promise<void> {
  const query = await readHuntQuery(typed, flags.file, flags.param)
  const backend = readBackend(flags.backend)
  if (flags.check) return checkQuery(terminal, flags, query)
  let isCut = false
  // Known once a tenant has answered; the same query has the same ones in each.
  const columns: Column[] = []
  const read = async (connection: Connection, signal: AbortSignal) => {
    const hunter = createHunter({ ...clientOptions(terminal, connection, flags), backend })
    const result = await hunter.run(query, { signal, ifCut: 'keep' })
    if (columns.length === 0) columns.push(...result.columns.map(huntColumn))
    isCut ||= result.isCut
    return result.rows
  }
  await untilInterrupted((signal) =>
    withConnections(terminal, flags, async (connections) => {
      const only = singleTenant(connections, flags)
      if (only === undefined)
        return inEachTenant(terminal, flags, connections, { columns }, (each) => read(each, signal))
      const rows = await read(only, signal)
      await printRecords(
        terminal,
        flags,
        { columns, whenEmpty: 'No row fits the query.', whenLeftOut },
        oneBatch(rows),
      )
    }),
  )
  if (!isCut) return
  terminal.err(
    `${terminal.paint.yellow('note')} These are as many rows as an answer can have; more were cut off.`,
  )
  throw new ReportedFailure(exitCodes.partial)
}

/** Columns give way from the right. An instant keeps its seconds. */
function huntColumn({ name, type }: HuntingColumn, index: number): Column {
  return { field: name, least: type === 'datetime' ? 20 : 12, leaveOut: index }
}

/** A table of the service can have fifty columns; the first ones say most. */
function whenLeftOut(count: number): string {
  const columns = count === 1 ? '1 column has' : `${count} columns have`
  return `${columns} no room here; \`| project\` picks columns, and --csv and --json have all.`
}

function readBackend(name: string): 'mde' | 'graph' | 'auto' {
  if (name === 'mde' || name === 'graph' || name === 'auto') return name
  throw new ConfigError(`--backend has no value '${name}'.`, { next: 'Give mde, graph or auto.' })
}

const problemColumns = [
  { field: 'line' },
  { field: 'column' },
  { field: 'message', least: 20 },
  { field: 'nearest', head: 'did you mean', least: 12 },
]

async function checkQuery(terminal: Terminal, flags: HuntFlags, query: KqlQuery): Promise<void> {
  const problems: readonly KqlProblem[] = await checkKql(query)
  if (problems.length === 0 && !isForPrograms(flags)) return terminal.note('Nothing is wrong with the query.')
  await printRecords(terminal, flags, { columns: problemColumns, whenEmpty: '' }, oneBatch(problems))
  if (problems.length > 0) throw new ReportedFailure(exitCodes.usage)
}
