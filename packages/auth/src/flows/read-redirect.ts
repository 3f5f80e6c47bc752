import { AuthError } from '../errors/auth-error.ts'
import { readSecrets } from '../errors/blank-secrets.ts'
import { readRefusal, type RefusalSource } from '../errors/refusal.ts'

/**
 * Reads the code out of the URL that the browser was sent back to. The URL itself never appears in an error.
 *
 * The state is checked before anything else in the URL is believed.
 *
 * @throws {@link AuthError} The URL belongs to another sign-in (`state_mismatch`), reports a refusal or has no code.
 */
export function readRedirect(redirected: unknown, state: string, source: RefusalSource): string {
  const query =
    typeof redirected === 'string' && URL.canParse(redirected) ? new URL(redirected).searchParams : undefined
  if (!query)
    throw new AuthError('authorize did not answer with the URL that the browser was sent back to.', {
      code: 'MDE_AUTH',
      next: 'Resolve authorize to the full URL, with code and state.',
    })
  const states = query.getAll('state')
  if (states.length !== 1 || states[0] !== state)
    throw new AuthError('The browser came back with the state of another sign-in (state_mismatch).', {
      code: 'MDE_AUTH',
      error: 'state_mismatch',
      next: 'Start the sign-in again in one browser window, and do not follow links to the redirect URI.',
    })
  const secrets = [...source.secrets, ...readSecrets(query.toString()), state]
  const refusal = readRefusal(Object.fromEntries(query), { ...source, secrets })
  if (refusal) throw refusal
  const code = query.get('code')
  if (!code)
    throw new AuthError('The browser came back without a code.', {
      code: 'MDE_AUTH',
      next: 'Resolve authorize to the full URL, with code and state.',
    })
  return code
}
