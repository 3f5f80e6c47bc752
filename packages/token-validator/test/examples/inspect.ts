import { inspectToken } from '@mde-kit/token-validator'

/** Says what a token is and what is wrong with it. No network, no trust. */
export function report(token: string, tenantId: string): readonly string[] {
  const { kind, permissions, expiresAt, findings } = inspectToken(token, { tenantId })
  return [
    `${kind} token with ${permissions.join(', ') || 'no permission'}, good until ${expiresAt}`,
    ...findings.map(({ level, message, next }) => `${level}: ${message} ${next}`),
  ]
}
