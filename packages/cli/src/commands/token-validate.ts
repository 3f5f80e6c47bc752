import { isMdeError } from '@mde-kit/contract/errors'
import { createTokenVerifier, inspectToken } from '@mde-kit/token-validator'
import { resolveCloudFlags } from '../connection/cloud-flags.ts'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { printableJson } from '../output/printable.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'
import { readToken } from './read-token.ts'

/**
 * `mde token validate`: a verdict. The tenant comes from the flags; without them from the token itself, which proves
 * that the token is genuine, not that it is for you, and it says so.
 */
export async function tokenValidateCommand(
  terminal: Terminal,
  flags: ConnectionFlags & { json?: true },
): Promise<void> {
  const token = await readToken(terminal, flags)
  try {
    const tenantId = flags.tenant || inspectToken(token).tenantId || ''
    const verified = await createTokenVerifier({ tenantId, ...resolveCloudFlags(flags) }).verify(token)
    if (flags.json) return terminal.out(printableJson(verified))
    const { paint } = terminal
    terminal.out(
      renderTable([
        ['verdict', paint.green('valid')],
        ['kind', verified.kind],
        ['permissions', verified.permissions.join(' ') || '(none)'],
        ['audience', [verified.audience ?? []].flat().join(' ')],
        ['issuer', verified.issuer ?? ''],
        [
          'tenant',
          `${verified.tenantId ?? ''}${flags.tenant ? '' : ' (as the token says; give --tenant to check it)'}`,
        ],
        ['expires', `${verified.expiresAt ?? ''} (in ${verified.expiresInSeconds} s)`],
      ]),
    )
  } catch (error) {
    if (flags.json && isMdeError(error)) {
      const reason = 'reason' in error ? error.reason : undefined
      terminal.out(
        printableJson({
          verified: false,
          code: error.code,
          reason,
          message: error.message,
          next: error.next,
        }),
      )
    }
    throw error
  }
}
