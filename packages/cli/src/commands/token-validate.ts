import { proxyFetch } from '@mde-kit/auth'
import { isMdeError } from '@mde-kit/contract/errors'
import { createTokenVerifier, inspectToken, type VerifiedToken } from '@mde-kit/token-validator'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import { recordRows } from '../output/record-rows.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'
import { type TokenToJudge, withToken } from './with-token.ts'

/**
 * `mde token validate`: a verdict. The tenant is that of the flags or the profile; without them that of the token itself,
 * which proves that the token is genuine, not that it is for you, and it says so.
 *
 * @throws {@link TokenError} The token is refused. Programs get the reason as a record besides.
 */
export async function tokenValidateCommand(
  terminal: Terminal,
  flags: ConnectionFlags & OutputFlags,
): Promise<void> {
  await withToken(terminal, flags, (token) => validateToken(terminal, flags, token))
}

async function validateToken(
  terminal: Terminal,
  flags: OutputFlags,
  { token, cloud, authorityHost, tenantId }: TokenToJudge,
): Promise<void> {
  try {
    const expected = {
      tenantId: tenantId ?? inspectToken(token).tenantId ?? '',
      cloud,
      authorityHost,
      fetch: proxyFetch(),
    }
    const verified = await createTokenVerifier(expected).verify(token)
    if (isForPrograms(flags)) return await printRecord(terminal, flags, verified)
    terminal.out(verdictTable(terminal, verified, tenantId !== undefined))
  } catch (error) {
    if (isForPrograms(flags) && isMdeError(error)) {
      const { code, message, next } = error
      const reason = 'reason' in error ? error.reason : undefined
      await printRecord(terminal, flags, { verified: false, code, reason, message, next })
    }
    throw error
  }
}

function verdictTable({ paint, columns }: Terminal, verified: VerifiedToken, isTenantGiven: boolean): string {
  const { kind, permissions, audience, issuer = '', tenantId = '', expiresAt = '' } = verified
  const whose = isTenantGiven ? '' : ' (as the token says; give --tenant to check it)'
  const verdict = {
    verdict: paint.green('valid'),
    kind,
    permissions: permissions.length > 0 ? permissions : '(none)',
    audience,
    issuer,
    tenant: `${tenantId}${whose}`,
    expires: `${expiresAt} (in ${verified.expiresInSeconds} s)`,
  }
  return renderTable(recordRows(verdict, columns))
}
