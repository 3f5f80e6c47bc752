import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Caller } from '@mde-kit/client/runtime'
import { type OperationId, operations } from '@mde-kit/contract'
import { ConfigError, isMdeError } from '@mde-kit/contract/errors'
import pMap from 'p-map'
import { isMachineId, machineNamed, type NamedMachine } from '../call/machine-named.ts'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { exitCodeOfSome, exitCodes } from '../exit-code.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import { reportError } from '../output/report-error.ts'
import type { Terminal } from '../output/terminal.ts'
import { ReportedFailure } from '../reported-failure.ts'
import { confirmEffect } from './confirm-effect.ts'
import { printPlan } from './print-plan.ts'
import { oneBatch } from '../output/one-batch.ts'

/** Flags of every command that acts on devices. */
export interface ActFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly from?: string
  readonly yes?: true
  readonly dryRun?: true
}

/** What came of one device. */
export interface ActResult {
  readonly machineId: string
  /** `joined`: an equal action was under way, and stands for a new one. */
  readonly outcome: 'started' | 'joined' | 'done' | 'failed' | 'skipped'
  readonly actionId?: string | undefined
  readonly status?: string | undefined
  /** Where the file is that was made. */
  readonly path?: string | undefined
  readonly error?: unknown
}

/** Something to do on each of some devices. */
export interface Act {
  readonly operationId: OperationId
  /** What the question says: `Isolate`. */
  readonly does: string
  /** What is sent for each device, for `--dry-run`. */
  readonly body: object
  /** Does it. Devices that fail are results, not errors. */
  readonly run: (
    caller: Caller,
    machines: readonly NamedMachine[],
    signal: AbortSignal,
  ) => Promise<readonly ActResult[]>
}

const columns = [
  { field: 'device', least: 20 },
  { field: 'outcome' },
  { field: 'actionId', head: 'action' },
  { field: 'status' },
]

/**
 * Acts on devices: finds them all, asks, acts on each, and says what came of each.
 *
 * @throws {@link ReportedFailure} A device failed; 7 where others did not.
 */
export async function actOnMachines(
  terminal: Terminal,
  act: Act,
  typed: readonly string[],
  flags: ActFlags,
): Promise<void> {
  const texts = [...typed, ...(flags.from === undefined ? [] : await readNames(flags.from))]
  if (texts.length === 0)
    throw new ConfigError('No device is named.', { next: 'Type names or ids, or give --from <file>.' })
  const operation = operations[act.operationId]
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const caller = openCaller(terminal, connection, flags)
      const machines = await findMachines(caller, texts, signal)
      const names = machines.map(({ name, id }) => (name === id ? id : `${name} (${id})`))
      if (flags.dryRun) return printPlan(terminal, flags, { operation, machines, body: act.body })
      const { effect } = operation
      const noun = ['device', 'devices'] as const
      await confirmEffect(terminal, { effect, does: act.does, names, noun, yes: flags.yes === true })
      const results = await act.run(caller, machines, signal)
      await report(terminal, flags, machines, results)
    }),
  )
}

/** Names that people type are found before anything is done: a slip in the third must not leave two done. */
async function findMachines(
  caller: Caller,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly NamedMachine[]> {
  const found = await pMap(texts, (each) => findMachine(caller, each, signal), { concurrency: 4 })
  return [...new Map(found.map((machine) => [machine.id, machine])).values()]
}

/** Whoever may act need not be allowed to read: an id does then without its name. */
async function findMachine(caller: Caller, typed: string, signal: AbortSignal): Promise<NamedMachine> {
  try {
    return await machineNamed(caller, typed, signal)
  } catch (fault) {
    const isForbidden = isMdeError(fault) && fault.code === 'MDE_PERMISSION_MISSING'
    if (isForbidden && isMachineId(typed)) return { id: typed, name: typed }
    throw fault
  }
}

async function readNames(file: string): Promise<readonly string[]> {
  const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch(
    (cause: unknown) => {
      throw new ConfigError(`The file ${file} cannot be read.`, { next: 'Check --from.', cause })
    },
  )
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

async function report(
  terminal: Terminal,
  flags: OutputFlags,
  machines: readonly NamedMachine[],
  results: readonly ActResult[],
): Promise<void> {
  const nameOf = new Map(machines.map(({ id, name }) => [id, name]))
  const rows = results.map(({ machineId, outcome, actionId = null, status = null, path }) => ({
    device: nameOf.get(machineId) ?? machineId,
    machineId,
    outcome,
    actionId,
    status,
    ...(path !== undefined && { path }),
  }))
  await printRecords(terminal, flags, { columns, whenEmpty: '' }, oneBatch(rows))
  const failures = results.filter(({ outcome }) => outcome === 'failed')
  for (const { machineId, error } of failures)
    reportError(error, terminal, { about: nameOf.get(machineId) ?? machineId })
  if (results.some(({ outcome }) => outcome === 'skipped')) throw new ReportedFailure(exitCodes.interrupted)
  const code = exitCodeOfSome(
    failures.map(({ error }) => error),
    results.length,
  )
  if (code !== exitCodes.ok) throw new ReportedFailure(code)
}
