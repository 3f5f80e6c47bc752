import { checkKql, createHunter, type KqlProblem, type KqlQuery } from '@mde-kit/client/kql'
import { ConfigError } from '@mde-kit/contract/errors'
import { clientOptions } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { exitCodes } from '../exit-code.ts'
import { oneBatch } from '../output/one-batch.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { isForPrograms } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'
import { ReportedFailure } from '../reported-failure.ts'
import { readHuntQuery } from './hunt-query.ts'

export interface HuntFlags extends ConnectionFlags, RecordFlag, OutputFlags {
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
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const hunter = createHunter({ ...clientOptions(terminal, connection, flags), backend })
      const { rows, columns, isCut } = await hunter.run(query, { signal, ifCut: 'keep' })
      const shown = columns.map(({ name }) => ({ field: name, least: 12 }))
      const layout = { columns: shown, whenEmpty: 'No row fits the query.' }
      await printRecords(terminal, flags, layout, oneBatch(rows))
      if (!isCut) return
      terminal.err(
        `${terminal.paint.yellow('note')} These are as many rows as an answer can have; more were cut off.`,
      )
      throw new ReportedFailure(exitCodes.partial)
    }),
  )
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
