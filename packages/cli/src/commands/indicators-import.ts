import type { Terminal } from '../output/terminal.ts'
import { readIndicators } from './read-indicators.ts'
import { type SubmitFlags, submitAndReport } from './submit-indicators.ts'

export type IndicatorImportFlags = SubmitFlags

/** `mde indicators import`. */
export async function indicatorsImportCommand(
  terminal: Terminal,
  file: string,
  flags: IndicatorImportFlags,
): Promise<void> {
  await submitAndReport(terminal, await readIndicators(file), flags)
}
