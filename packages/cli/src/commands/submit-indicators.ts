import { createIndicatorSets, IndicatorsError, type IndicatorOutcome } from '@mde-kit/client/indicator-sets'
import { createIndicatorsResource } from '@mde-kit/client/indicators'
import type { IndicatorSubmission } from '@mde-kit/contract'
import { importIndicators } from '@mde-kit/contract/operations'
import { confirmEffect } from '../acts/confirm-effect.ts'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { exitCodes } from '../exit-code.ts'
import { oneBatch } from '../output/one-batch.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import { startProgress } from '../output/progress.ts'
import { reportError } from '../output/report-error.ts'
import type { Terminal } from '../output/terminal.ts'
import { ReportedFailure } from '../reported-failure.ts'
import { checkSubmission } from './check-submission.ts'

export interface SubmitFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly yes?: true
  readonly dryRun?: true
}

const columns = [
  { field: 'indicatorType', head: 'type' },
  { field: 'indicatorValue', head: 'value', least: 12 },
  { field: 'action' },
  { field: 'status' },
  { field: 'id', leaveOut: 1 },
  { field: 'reason', least: 8, leaveOut: 2 },
]

/** What is sent, under `--dry-run`. */
const plannedColumns = [
  { field: 'indicatorType', head: 'type' },
  { field: 'indicatorValue', head: 'value', least: 12 },
  { field: 'action' },
  { field: 'severity', leaveOut: 1 },
  { field: 'expirationTime', head: 'expires (UTC)', kind: 'instant', leaveOut: 2 },
  { field: 'generateAlert', head: 'alert', leaveOut: 3 },
  { field: 'title', least: 8 },
] as const

/**
 * Submits indicators, and says what became of each.
 *
 * @throws {@link ConfigError} Some cannot be submitted; nothing was.
 * @throws {@link ReportedFailure} Not all went in: 7 where some did.
 */
export async function submitAndReport(
  terminal: Terminal,
  indicators: readonly IndicatorSubmission[],
  flags: SubmitFlags,
): Promise<void> {
  checkSubmission(indicators)
  const rowsLayout = { columns, whenEmpty: 'There are no indicators.' }
  if (flags.dryRun || indicators.length === 0) {
    await printRecords(terminal, flags, { ...rowsLayout, columns: plannedColumns }, oneBatch(indicators))
    return
  }
  await confirmEffect(terminal, {
    effect: importIndicators.effect,
    does: 'Submit',
    names: indicators.map(
      ({ action, indicatorType, indicatorValue }) => `${action} ${indicatorType} ${indicatorValue}`,
    ),
    noun: ['indicator', 'indicators'],
    yes: flags.yes === true,
  })
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const sets = createIndicatorSets(createIndicatorsResource(openCaller(terminal, connection, flags)))
      const progress = startProgress(terminal)
      const onProgress = ({ sent, total }: { readonly sent: number; readonly total: number }) =>
        progress.update(`${sent} of ${total} indicators`)
      try {
        const outcomes = await sets.submitAll(indicators, { signal, onProgress })
        await printRecords(terminal, flags, rowsLayout, oneBatch(outcomes.map(rowOf)))
      } catch (fault) {
        if (!(fault instanceof IndicatorsError)) throw fault
        await printRecords(terminal, flags, rowsLayout, oneBatch(fault.outcomes.map(rowOf)))
        reportError(fault, terminal)
        const some = fault.outcomes.some(({ status }) => status === 'submitted')
        throw new ReportedFailure(some ? exitCodes.partial : exitCodes.failed)
      } finally {
        progress.end()
      }
    }),
  )
}

function rowOf({ indicator, status, id = undefined, reason = undefined }: IndicatorOutcome) {
  const { indicatorType, indicatorValue, action } = indicator
  return { indicatorType, indicatorValue, action, status, id: id ?? null, reason: reason ?? null }
}
