import type { OperationId } from '@mde-kit/contract'
import { checkPermissions, inspectToken } from '@mde-kit/token-validator'
import type { Connection } from '../connection/connection.ts'
import { type Check, ok } from './check.ts'

/** Reads a token: whom it is for, and whether it allows what is wanted. */
export function checkToken(
  token: string,
  { cloud, authorityHost }: Connection,
  wanted: readonly OperationId[],
): readonly Check[] {
  const { kind, subject, findings, audience } = inspectToken(token, { cloud, authorityHost })
  const who = subject.displayName ?? subject.id ?? 'somebody'
  const worst = findings.filter(({ level }) => level !== 'info')
  return [
    ok('sign-in', `${kind} token for ${who}`),
    ...(worst.length === 0
      ? [ok('audience', [audience ?? []].flat().join(' '))]
      : worst.map(
          ({ level, message, next }): Check => ({
            check: 'audience',
            verdict: level === 'error' ? 'fail' : 'warn',
            says: message,
            fix: next,
          }),
        )),
    ...wanted.map((id) => permissionFor(token, id)),
  ]
}

/** Whether the token allows an operation, and what to ask for where it does not. */
function permissionFor(token: string, id: OperationId): Check {
  const check = 'permissions'
  const { ok: isCovered, missing, advice } = checkPermissions([id], token)
  if (isCovered) return ok(check, `${id} is allowed`)
  return {
    check,
    verdict: 'fail',
    says: `missing for ${id}: ${missing.join(', ') || 'a token of another kind'}`,
    fix: advice ?? 'See `mde permissions for`.',
  }
}
