import { createIndicatorSets, type IndicatorPlan, indicatorPlanText } from '@mde-kit/client/indicator-sets'
import { createIndicatorsResource } from '@mde-kit/client/indicators'
import { confirmEffect } from '../acts/confirm-effect.ts'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { printable } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { checkSubmission } from './check-submission.ts'
import { readIndicators } from './read-indicators.ts'

export interface IndicatorSyncFlags extends ConnectionFlags, RecordFlag {
  /** `createdBy` of those that go when the file lacks them. */
  readonly ownedBy?: string
  readonly yes?: true
  readonly dryRun?: true
}

/** `mde indicators sync`: shows the plan, asks, then does it. A second run does nothing. */
export async function indicatorsSyncCommand(
  terminal: Terminal,
  file: string,
  flags: IndicatorSyncFlags,
): Promise<void> {
  const desired = await readIndicators(file)
  checkSubmission(desired)
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const sets = createIndicatorSets(createIndicatorsResource(openCaller(terminal, connection, flags)))
      const { ownedBy, dryRun = false } = flags
      await sets.sync(desired, {
        signal,
        dryRun,
        owns: ({ createdBy }) => ownedBy !== undefined && createdBy === ownedBy,
        onPlan: async (plan) => {
          terminal.out(printable(indicatorPlanText(plan)))
          if (!dryRun && countOf(plan) > 0) await ask(terminal, plan, flags.yes === true)
        },
      })
      if (dryRun) terminal.note('Nothing was sent.')
    }),
  )
}

function countOf({ create, change, remove }: IndicatorPlan): number {
  return create.length + change.length + remove.length
}

async function ask(terminal: Terminal, plan: IndicatorPlan, yes: boolean): Promise<void> {
  const names = [...plan.create, ...plan.change.map(({ after }) => after), ...plan.remove].map(
    ({ indicatorType, indicatorValue }) => `${indicatorType} ${indicatorValue}`,
  )
  await confirmEffect(terminal, {
    effect: plan.remove.length > 0 ? 'irreversible' : 'disruptive',
    does: 'Create, change or remove',
    names,
    noun: ['indicator', 'indicators'],
    yes,
  })
}
