/** The command line makes no sense. The program prints the message and how to call it, and ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Whether an error is about the command line: ours, or one of `parseArgs`. */
export function isUsageError(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && /^ERR_PARSE_ARGS_/.test(codeOf(error)))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
