import { type ErrorCode, isMdeError } from '@mde-kit/contract/errors'

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
  MDE_TOKEN_INVALID: exitCodes.auth,
  MDE_RATE_LIMITED: exitCodes.quota,
  MDE_QUOTA: exitCodes.quota,
  MDE_HUNTING_LIMIT: exitCodes.quota,
  MDE_KQL: exitCodes.usage,
  // Only Ctrl-C aborts here; shells expect 128 and the number of the signal.
  MDE_ABORTED: exitCodes.interrupted,
}

/** The exit code for anything that was thrown. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!isMdeError(error)) return exitCodes.failed
  if (error.code.startsWith('MDE_AUTH')) return exitCodes.auth
  if (error.code === 'MDE_HTTP') return byStatus('status' in error ? error.status : undefined)
  return byErrorCode[error.code] ?? exitCodes.failed
}

function byStatus(status: unknown): ExitCode {
  if (status === 401) return exitCodes.auth
  if (status === 403) return exitCodes.permission
  if (status === 404) return exitCodes.notFound
  return exitCodes.failed
}
