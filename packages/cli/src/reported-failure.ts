import type { ExitCode } from './exit-code.ts'

/** Ends a command with an exit code, once everything about it has been told. */
export class ReportedFailure extends Error {
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode) {
    super(`Ended with ${exitCode}.`)
    this.exitCode = exitCode
  }
}
