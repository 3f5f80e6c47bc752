import { type ErrorCode, isMdeError } from '@mde-kit/contract/errors'
import { NotFoundError } from './not-found-error.ts'
import { ReportedFailure } from './reported-failure.ts'

/** What the shell sees. These numbers are covered by the stability policy. */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  auth: 3,
  permission: 4,
  notFound: 5,
  quota: 6,
  partial: 7,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const byErrorCode: Partial<Record<ErrorCode, ExitCode>> = {
  MDE_CONFIG: exitCodes.usage,
  MDE_PERMISSION_MISSING: exitCodes.permission,
  MDE_FORBIDDEN: exitCodes.permission,
  MDE_TOKEN_INVALID: exitCodes.auth,
  MDE_UNAUTHORIZED: exitCodes.auth,
  MDE_RATE_LIMITED: exitCodes.quota,
  MDE_QUOTA: exitCodes.quota,
  MDE_HUNTING_LIMIT: exitCodes.quota,
  MDE_KQL: exitCodes.usage,
  MDE_INCOMPLETE: exitCodes.partial,
  // Only Ctrl-C aborts here; shells expect 128 and the number of the signal.
  MDE_ABORTED: exitCodes.interrupted,
}

/** The exit code for anything that was thrown. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof ReportedFailure) return error.exitCode
  if (!isMdeError(error)) return exitCodes.failed
  if (error instanceof NotFoundError) return exitCodes.notFound
  if (error.code.startsWith('MDE_AUTH')) return exitCodes.auth
  const status = 'status' in error ? error.status : undefined
  if (error.code === 'MDE_HTTP') return byStatus(status)
  // It is the link that storage refuses then, not who signed in.
  if (error.code === 'MDE_FILE_REFUSED') return status === 404 ? exitCodes.notFound : exitCodes.failed
  return byErrorCode[error.code] ?? exitCodes.failed
}

function byStatus(status: unknown): ExitCode {
  if (status === 401) return exitCodes.auth
  if (status === 403) return exitCodes.permission
  if (status === 404) return exitCodes.notFound
  return exitCodes.failed
}

/** The exit code where some of several failed and others did not, or all of them. */
export function exitCodeOfSome(errors: readonly unknown[], count: number): ExitCode {
  if (errors.length === 0) return exitCodes.ok
  if (errors.length < count) return exitCodes.partial
  const codes = new Set(errors.map(exitCodeOf))
  const [only = exitCodes.failed] = codes
  return codes.size === 1 ? only : exitCodes.failed
}
