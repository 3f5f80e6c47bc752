import { createHash } from 'node:crypto'
import type { SignIn } from '../config/read-sign-in.ts'
import type { TokenRequest } from '../config/read-token-request.ts'

/**
 * Whose tokens a partition holds. Nothing of one owner is ever given to another.
 *
 * `user` is a name that the caller chose for a person; `account` is the account that person signed in with. `holder`
 * is whoever holds a token given to the flow, long and random enough to be named by its digest.
 */
export type Owner =
  | { readonly kind: 'app' }
  | { readonly kind: 'password-v1' | 'password-v2'; readonly username: string }
  | { readonly kind: 'holder'; readonly heldToken: string }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'account'; readonly homeAccountId: string }

/** Names the partition of one cloud, tenant, app and owner. Every row of it begins with this name. */
export function partitionKey(
  { authorityHost, clientId }: Pick<SignIn, 'authorityHost' | 'clientId'>,
  tenantId: string,
  owner: Owner,
): string {
  return ['mde-kit', new URL(authorityHost).host, tenantId, clientId.toLowerCase(), ...ownerPath(owner)]
    .map(encodeURIComponent)
    .join('/')
}

/** The row of one access token. Two equal requests have one row; the order of scopes does not count. */
export function tokenRow(
  partition: string,
  { scopes, enableCae }: Pick<TokenRequest, 'scopes' | 'enableCae'>,
): string {
  const names = [...new Set(scopes)].sort().join(' ')
  return `${partition}/token/${encodeURIComponent(names)}${enableCae ? '/cae' : ''}`
}

/** The row of what renews tokens: a refresh token, or MSAL's cache with one in it. */
export function sessionRow(partition: string): string {
  return `${partition}/session`
}

function ownerPath(owner: Owner): readonly string[] {
  switch (owner.kind) {
    case 'app':
      return ['app']
    case 'password-v1':
    case 'password-v2':
      return [owner.kind, owner.username.toLowerCase()]
    case 'holder':
      return ['holder', createHash('sha256').update(owner.heldToken).digest('base64url')]
    case 'user':
      return ['user', owner.user]
    case 'account':
      return ['account', owner.homeAccountId]
  }
}
