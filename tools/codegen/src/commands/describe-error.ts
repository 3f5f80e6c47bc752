import { SpecError } from '../spec-error.ts'

/** What a person reads of an error: every finding of a bad spec, the message alone of anything else. */
export function describeError(error: unknown): string {
  if (error instanceof SpecError)
    return `${error.message}\n\n${error.findings.length} problem(s); nothing was written.`
  return error instanceof Error ? error.message : String(error)
}
