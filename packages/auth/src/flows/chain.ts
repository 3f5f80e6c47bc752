import type { AccessToken, GetTokenOptions, TokenCredential } from '@mde-kit/contract'
import { AbortedError, ConfigError, isMdeError, NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { requireObject } from '../config/require-object.ts'
import { requireText } from '../config/require-text.ts'
import type { Credential } from '../credential.ts'
import { AuthError } from '../errors/auth-error.ts'
import { ChainError, type ChainAttempt } from '../errors/chain-error.ts'
import { foreignFault } from '../errors/foreign-fault.ts'
import { tenantView } from '../tenant-view.ts'

/** One way to sign in among others. */
export interface ChainMember {
  /** What people call it, in errors: `environment`. */
  readonly name: string
  /** A credential, or what makes one; that may fail with a `ConfigError` where nothing is set up. */
  readonly credential: TokenCredential | (() => TokenCredential)
}

/** By this error credentials of `@azure/identity` say that they are not set up. Their others can be refusals. */
const unavailable = 'CredentialUnavailableError'

/**
 * Tries several credentials in turn and stays with the first that gives a token.
 *
 * Goes on to the next where one is not set up, cannot be reached, or has no session left. A refusal ends the chain:
 * signing in as somebody else after a wrong secret would hide the mistake. Where the chosen one fails in a way that
 * another could mend, all are tried again.
 *
 * @throws {@link ConfigError} There is no member, or one has no name or no credential.
 */
export function chainedCredential(members: readonly ChainMember[]): Credential {
  const links = (Array.isArray(members) ? members : []).map(readMember)
  if (links.length === 0)
    throw new ConfigError('The chain is empty.', { next: 'Give at least one credential.' })
  let chosen: (typeof links)[number] | undefined

  const getToken = async (scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken> => {
    const attempts: ChainAttempt[] = []
    const order = chosen === undefined ? links : [chosen, ...links.filter((link) => link !== chosen)]
    for (const link of order) {
      try {
        const token = await link.get().getToken(scopes, options)
        if (token !== null) {
          chosen = link
          return token
        }
        attempts.push({ name: link.name, reason: 'It gave no token.', error: undefined })
      } catch (error) {
        if (error instanceof AbortedError) throw error
        attempts.push(failed(link.name, error))
        if (!hasNothing(error)) throw new ChainError(attempts, namesAfter(link, order))
      }
    }
    throw new ChainError(attempts, [])
  }

  return Object.freeze<Credential>({ getToken, forTenant: (tenantId) => tenantView(getToken, tenantId) })
}

function namesAfter<T extends { readonly name: string }>(link: T, order: readonly T[]): string[] {
  return order.slice(order.indexOf(link) + 1).map(({ name }) => name)
}

function readMember(member: ChainMember) {
  const { name, credential } = requireObject(member, 'A member of the chain')
  const known = requireText(name, 'name')
  if (typeof credential !== 'function') requireObject(credential, `The credential of ${known}`, ['getToken'])
  return { name: known, get: once(credential) }
}

/** Makes a credential when it is first needed, and again only where that failed. */
function once(credential: ChainMember['credential']): () => TokenCredential {
  let made: TokenCredential | undefined = typeof credential === 'function' ? undefined : credential
  return () => (made ??= typeof credential === 'function' ? credential() : credential)
}

/** Whether a failure says that this member cannot be used here, and nothing about who is behind it. */
function hasNothing(error: unknown): boolean {
  if (error instanceof ConfigError || error instanceof NetworkError || error instanceof TimeoutError)
    return true
  if (error instanceof AuthError) return error.code === 'MDE_AUTH_EXPIRED' || (error.status ?? 0) >= 500
  return error instanceof Error && error.name === unavailable
}

function failed(name: string, fault: unknown): ChainAttempt {
  if (isMdeError(fault)) return { name, reason: fault.message, error: fault }
  const error = foreignFault(fault)
  return { name, reason: `${error.name}: ${error.message}`, error }
}
