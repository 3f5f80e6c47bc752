import { clouds, isLoopbackHost } from '@mde-kit/contract/clouds'
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
  type ProtectedHeaderParameters,
} from 'jose'
import type { App } from './directory/apps.ts'
import type { KnownFederatedCredential } from './directory/federated-credentials.ts'
import { refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export interface PresentedAssertion {
  readonly assertion: string
  /** The first segment of the path, as the request wrote it: part of the audience. */
  readonly tenantSegment: string
}

/**
 * Checks a JWT that an app presents instead of a secret. One that names the app as its issuer is signed with a
 * certificate of the app; any other comes from an identity provider that the app trusts.
 *
 * An assertion may be presented again while it lives, as clients do.
 *
 * @throws {@link EntraRefusal} AADSTS50027, 700021, 700023, 700024, 700027, 700211, 700212 or 700213.
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export async function checkClientAssertion(
  state: EntraState,
  app: App,
  { assertion, tenantSegment }: PresentedAssertion,
): Promise<void> {
  const { header, claims } = decode(assertion)
  await (claims.iss?.toLowerCase() === app.clientId
    ? checkCertificateAssertion(state, app, { assertion, header, claims, tenantSegment })
    : checkFederatedAssertion(state, app, { assertion, claims }))
}

interface Decoded {
  readonly header: ProtectedHeaderParameters
  readonly claims: JWTPayload
}

function decode(assertion: string): Decoded {
  try {
    return { header: decodeProtectedHeader(assertion), claims: decodeJwt(assertion) }
  } catch {
    throw refuse(50027, { detail: 'the client assertion is no JWT' })
  }
}

async function checkCertificateAssertion(
  state: EntraState,
  app: App,
  presented: PresentedAssertion & Decoded,
): Promise<void> {
  const { assertion, header, claims, tenantSegment } = presented
  if (claims.sub?.toLowerCase() !== app.clientId) throw refuse(700021, { detail: `app ${app.clientId}` })
  const audience = typeof claims.aud === 'string' ? claims.aud : ''
  if (!isOwnAudience(audience, tenantSegment)) throw refuse(700023, { detail: audience.slice(0, 200) })
  const certificate = state.directory.findCertificate(app.clientId, {
    x5t: textOf(header.x5t),
    x5tS256: textOf(header['x5t#S256']),
  })
  if (!certificate) throw refuse(700027, { detail: 'the key was not found' })
  await verify(assertion, certificate.publicKey, {
    ...within(state),
    requiredClaims: ['exp', 'nbf', 'jti'],
  })
  if (Date.parse(certificate.validTo) <= state.now())
    throw refuse(700027, { detail: 'the key used is expired' })
}

async function checkFederatedAssertion(
  state: EntraState,
  app: App,
  { assertion, claims }: Pick<PresentedAssertion & Decoded, 'assertion' | 'claims'>,
): Promise<void> {
  const credential = needFederatedCredential(state.directory.federatedCredentialsOf(app.clientId), claims)
  await verify(assertion, credential.findKey, { ...within(state), requiredClaims: ['exp'] })
}

function needFederatedCredential(
  trusted: readonly KnownFederatedCredential[],
  { iss = '', sub = '', aud = [] }: JWTPayload,
): KnownFederatedCredential {
  const ofIssuer = trusted.filter(({ issuer }) => issuer === iss)
  if (ofIssuer.length === 0) throw refuse(700211, { detail: iss.slice(0, 200) })
  const credential = ofIssuer.find(({ subject }) => subject === sub)
  if (!credential) throw refuse(700213, { detail: sub.slice(0, 200) })
  if (![aud].flat().includes(credential.audience))
    throw refuse(700212, { detail: [aud].flat().join(' ').slice(0, 200) })
  return credential
}

async function verify(
  assertion: string,
  key: CryptoKeyLike | KnownFederatedCredential['findKey'],
  options: JWTVerifyOptions,
): Promise<void> {
  try {
    await (typeof key === 'function'
      ? jwtVerify(assertion, key, options)
      : jwtVerify(assertion, key, options))
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refuse(700024)
    if (error instanceof errors.JWTClaimValidationFailed)
      throw error.reason === 'missing'
        ? refuse(50027, { detail: `the client assertion has no ${error.claim}` })
        : refuse(700024, { detail: error.claim })
    if (error instanceof errors.JOSEError) throw refuse(700027)
    // What `fetch` throws where the keys of an issuer are behind a URL.
    if (error instanceof TypeError) throw refuse(700027, { detail: 'the keys of the issuer cannot be read' })
    throw error
  }
}

type CryptoKeyLike = NonNullable<ReturnType<EntraState['directory']['findCertificate']>>['publicKey']

function within({ now }: EntraState): JWTVerifyOptions {
  return { algorithms: ['RS256', 'PS256'], currentDate: new Date(now()), clockTolerance: 300 }
}

/** The token endpoints and the issuer, under any host that a client may know this server by. */
function isOwnAudience(audience: string, tenantSegment: string): boolean {
  if (!URL.canParse(audience)) return false
  const { hostname, origin, pathname, search } = new URL(audience)
  const isOwnHost =
    isLoopbackHost(hostname) || Object.values(clouds).some(({ authorityHost }) => authorityHost === origin)
  const path = pathname.slice(1).toLowerCase()
  const tenant = tenantSegment.toLowerCase()
  return (
    isOwnHost &&
    search === '' &&
    [`${tenant}/oauth2/token`, `${tenant}/oauth2/v2.0/token`, `${tenant}/v2.0`].includes(path)
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
