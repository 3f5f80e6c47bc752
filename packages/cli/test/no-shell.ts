import { findProgram } from '@mde-kit/test-services/find-program'

/**
 * Why a shell cannot complete here; undefined where it can.
 *
 * In continuous integration, which installs the shells, they always run, and fail where one is missing.
 */
export function noShell(name: string): string | undefined {
  if (process.env['CI'] || findProgram(name) !== undefined) return undefined
  return `no ${name} on this machine: install the package ${name} of Debian`
}
