import { checkPermissions } from '@mde-kit/token-validator'

/** Knows before the call what the service would answer. */
export function canIsolate(token: string): string {
  const { ok, missing, advice } = checkPermissions('isolateMachine', token)
  return ok ? 'go ahead' : `missing ${missing.join(' and ')}. ${advice}`
}
