/** How the value of a claim is shown. */
export type ClaimForm = 'plain' | 'time' | 'opaque' | 'client-authentication'

/** What is known about a claim. */
export interface ClaimMeaning {
  readonly meaning: string
  readonly form: ClaimForm
}

const plain = (meaning: string): ClaimMeaning => ({ meaning, form: 'plain' })
const time = (meaning: string): ClaimMeaning => ({ meaning, form: 'time' })
const opaque: ClaimMeaning = {
  meaning: 'Internal to Entra; its content has no documented meaning.',
  form: 'opaque',
}

/** Header parameters in words. */
export const headerMeanings: ReadonlyMap<string, ClaimMeaning> = new Map([
  ['typ', plain('Type of the token.')],
  ['alg', plain('Algorithm of the signature.')],
  ['kid', plain('Which key of the tenant signed the token.')],
  ['x5t', plain('Thumbprint of the signing certificate; v1 tokens only.')],
  ['nonce', plain('Only the API itself can verify this token.')],
])

/**
 * Claims in words, in the order in which they are shown.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export const claimMeanings: ReadonlyMap<string, ClaimMeaning> = new Map([
  ['aud', plain('Which API the token is for.')],
  ['iss', plain('Who issued the token.')],
  ['ver', plain('Version of the token format; the API chooses it, not the endpoint.')],
  ['tid', plain('Tenant the token belongs to.')],
  ['iat', time('When the token was issued.')],
  ['nbf', time('When the token becomes valid.')],
  ['exp', time('When the token expires.')],
  ['scp', plain('Delegated permissions: what the app may do for the user.')],
  ['roles', plain('Application permissions of an app, or app roles of a user.')],
  ['idtyp', plain('Kind of token: app or user. Often absent.')],
  ['appid', plain('App that asked for the token.')],
  ['azp', plain('App that asked for the token.')],
  ['app_displayname', plain('Name of that app, for people to read.')],
  ['appidacr', { meaning: 'How that app proved itself.', form: 'client-authentication' }],
  ['azpacr', { meaning: 'How that app proved itself.', form: 'client-authentication' }],
  ['oid', plain('Object id of the user or service principal; with tid, the key to store data by.')],
  ['sub', plain('Subject. Equal to oid for an app-only token; otherwise different for each app.')],
  ['name', plain('Name of the user, for people to read; not unique.')],
  ['upn', plain('Sign-in name of the user, for people to read; may change.')],
  ['unique_name', plain('Sign-in name of the user, for people to read; not unique.')],
  ['preferred_username', plain('Sign-in name of the user, for people to read; may change.')],
  ['email', plain('Address of the user, for people to read; may change.')],
  ['given_name', plain('First name of the user.')],
  ['family_name', plain('Last name of the user.')],
  ['amr', plain('How the user signed in.')],
  ['acr', plain('0 when the sign-in did not meet ISO/IEC 29115; v1 tokens only.')],
  ['idp', plain('Identity provider that signed the subject in.')],
  ['ipaddr', plain('Address the user signed in from.')],
  ['groups', plain('Groups of the user.')],
  ['wids', plain('Directory roles of the user, by template id.')],
  ['xms_cc', plain('Abilities of the client; cp1 means that it handles claims challenges.')],
  ['tenant_region_scope', plain('Region of the tenant.')],
  ['uti', plain('Identifier of this token, for support and sign-in logs.')],
  ['aio', opaque],
  ['rh', opaque],
])

/** Finds what is known about a claim. Claims that start with `xms_` are Entra's own unless listed. */
export function findClaimMeaning(claim: string): ClaimMeaning {
  const known = claimMeanings.get(claim)
  if (known) return known
  return claim.startsWith('xms_') ? opaque : plain('Not described.')
}
