import { AuthError } from '../errors/auth-error.ts'
import { readSecrets } from '../errors/blank-secrets.ts'
import { readRefusal, type RefusalSource } from '../errors/refusal.ts'

/**
 * Reads the query of the URL that the browser was sent back to.
 *
 * @param redirected The full URL; anything else has no query.
 */
export function readQuery(redirected: unknown): URLSearchParams | undefined {
  return typeof redirected === 'string' && URL.canParse(redirected)
    ? new URL(redirected).searchParams
    : undefined
}

/** Whether an answer of the browser carries this state, and no other. */
export function hasState(query: URLSearchParams, state: string): boolean {
  const states = query.getAll('state')
  return states.length === 1 && states[0] === state
}

/**
 * Reads the code out of what the browser brought back. What it brought never appears in an error.
 *
 * The state is checked before anything else is believed.
 *
 * @throws {@link AuthError} The answer belongs to another sign-in (`state_mismatch`), is a refusal or has no code.
 */
export function readRedirect(query: URLSearchParams, state: string, source: RefusalSource): string {
  if (!hasState(query, state))
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
      next: 'Pass on all of what the browser came back with, code and state included.',
    })
  return code
}
