import type { IndicatorSubmission } from '@mde-kit/contract'
import { readExpiry } from '../call/time-span.ts'
import type { Terminal } from '../output/terminal.ts'
import { type SubmitFlags, submitAndReport } from './submit-indicators.ts'

export interface IndicatorAddFlags extends SubmitFlags {
  readonly type: IndicatorSubmission['indicatorType']
  readonly action: IndicatorSubmission['action']
  readonly title: string
  readonly description?: string
  readonly severity?: NonNullable<IndicatorSubmission['severity']>
  readonly expires?: string
  readonly alert?: true
}

/** `mde indicators add`. */
export async function indicatorsAddCommand(
  terminal: Terminal,
  value: string,
  flags: IndicatorAddFlags,
): Promise<void> {
  const { type, action, title, description = title, severity, expires, alert } = flags
  const indicator: IndicatorSubmission = {
    indicatorValue: value,
    indicatorType: type,
    action,
    title,
    description,
    ...(severity !== undefined && { severity }),
    ...(expires !== undefined && { expirationTime: readExpiry(expires, '--expires', Date.now()) }),
    ...(alert && { generateAlert: true }),
  }
  await submitAndReport(terminal, [indicator], flags)
}
