import { createIndicatorSets } from '@mde-kit/client/indicator-sets'
import { createIndicatorsResource } from '@mde-kit/client/indicators'
import { ConfigError } from '@mde-kit/contract/errors'
import { batchDeleteIndicators } from '@mde-kit/contract/operations'
import { confirmEffect } from '../acts/confirm-effect.ts'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { exitCodes } from '../exit-code.ts'
import type { Terminal } from '../output/terminal.ts'
import { ReportedFailure } from '../reported-failure.ts'

export interface IndicatorDeleteFlags extends ConnectionFlags, RecordFlag {
  readonly yes?: true
  readonly dryRun?: true
}

/**
 * `mde indicators delete`.
 *
 * @throws {@link ConfigError} An id is empty.
 * @throws {@link ReportedFailure} Some were not there: 7, or 5 where none was.
 */
export async function indicatorsDeleteCommand(
  terminal: Terminal,
  ids: readonly string[],
  flags: IndicatorDeleteFlags,
): Promise<void> {
  if (ids.some((id) => id.trim() === ''))
    throw new ConfigError('An id is empty.', { next: 'Give ids as `mde indicators list` shows them.' })
  if (flags.dryRun) return terminal.out(ids.map((id) => `- ${id}`).join('\n'))
  const { effect } = batchDeleteIndicators
  const noun = ['indicator', 'indicators'] as const
  await confirmEffect(terminal, { effect, does: 'Delete', names: ids, noun, yes: flags.yes === true })
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const sets = createIndicatorSets(createIndicatorsResource(openCaller(terminal, connection, flags)))
      const { deleted, missing } = await sets.deleteAll(ids, { signal })
      terminal.note(`${deleted.length} deleted.`)
      if (missing.length === 0) return
      terminal.err(`Not there: ${missing.join(', ')}.`)
      throw new ReportedFailure(deleted.length > 0 ? exitCodes.partial : exitCodes.notFound)
    }),
  )
}
