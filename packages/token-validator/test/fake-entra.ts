import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A Tuesday, in seconds and in milliseconds. */
export const nowSeconds = 1_767_096_000
export const now = (): number => nowSeconds * 1000

export const tenantId = '11111111-2222-4333-8444-555555555555'
export const otherTenantId = '99999999-2222-4333-8444-555555555555'
export const v1Issuer = `https://sts.windows.net/${tenantId}/`
export const v2Issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`
export const audience = 'https://api.securitycenter.microsoft.com'
export const metadataUrl = `https://login.microsoftonline.com/${tenantId}/.well-known/openid-configuration`
export const v2MetadataUrl = `https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`
export const keysUrl = `https://login.microsoftonline.com/${tenantId}/discovery/keys`
export const v2KeysUrl = `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`

type Json = Readonly<Record<string, unknown>>

const v1 = {
  aud: audience,
  iss: v1Issuer,
  iat: nowSeconds - 300,
  nbf: nowSeconds - 300,
  exp: nowSeconds + 3600,
  tid: tenantId,
  ver: '1.0',
  appid: '22222222-3333-4444-8555-666666666666',
}

/** As in the published app-only tokens: v1, and without `idtyp`. */
export const appClaims = {
  ...v1,
  aio: 'k2RgYPj//+8vAA==',
  app_displayname: 'Nightly sync',
  appidacr: '1',
  oid: '33333333-4444-4555-8666-777777777777',
  sub: '33333333-4444-4555-8666-777777777777',
  roles: ['Alert.Read.All', 'Machine.Read.All'],
  uti: 'abc',
}

export const userClaims = {
  ...v1,
  appidacr: '0',
  oid: '44444444-5555-4666-8777-888888888888',
  sub: 'pairwise-subject',
  scp: 'Alert.Read Machine.Read',
  unique_name: 'ada@contoso.example',
  name: 'Ada',
}

const { appid, appidacr, unique_name, ...userCore } = userClaims
export const v2UserClaims = {
  ...userCore,
  aud: 'fc780465-2017-40d4-a0c5-307022471b92',
  iss: v2Issuer,
  ver: '2.0',
  azp: appid,
  azpacr: appidacr,
  preferred_username: unique_name,
}

/** Leaves claims out. */
export function without(claims: Json, ...names: string[]): Json {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)))
}

export function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
}

/** Assembles a token that nobody signed. */
export function unsigned(
  claims: unknown,
  header: unknown = { typ: 'JWT', alg: 'RS256', kid: 'key-1' },
): string {
  return `${encode(header)}.${encode(claims)}.${encode('no signature')}`
}

/** One signing key of the fake tenant. */
export interface FakeKey {
  readonly kid: string
  readonly jwk: Json
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  /** Signs whatever it is given, well formed or not. */
  mint(claims: unknown, header?: Json): string
}

export function createFakeKey(kid: string, modulusLength = 2048): FakeKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength })
  return {
    kid,
    // Like Entra's: no alg, and the v2 issuer as a template.
    jwk: {
      ...publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
    },
    publicKey,
    privateKey,
    mint(claims, header = {}) {
      const input = `${encode({ typ: 'JWT', alg: 'RS256', kid, ...header })}.${encode(claims)}`
      return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`
    },
  }
}

/** A `fetch` that answers as Entra's discovery does, and remembers what it was asked for. */
export interface FakeKeyServer {
  readonly fetch: typeof globalThis.fetch
  /** Key sets that were asked for. */
  readonly urls: readonly string[]
  /** Metadata that was asked for. */
  readonly metadataUrls: readonly string[]
  /** Answers of the next calls for keys; the last one is repeated. */
  answer(next: (url: string) => Response | Promise<Response>): void
  /** Answers of the next calls for metadata. */
  describe(next: (url: string) => Response | Promise<Response>): void
  publish(...jwks: readonly Json[]): void
}

export function createFakeKeyServer(...jwks: readonly Json[]): FakeKeyServer {
  const urls: string[] = []
  const metadataUrls: string[] = []
  let answerKeys: (url: string) => Response | Promise<Response> = () => Response.json({ keys: jwks })
  let answerMetadata: (url: string) => Response | Promise<Response> = (url) => Response.json(metadata(url))
  return {
    urls,
    metadataUrls,
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input)
      const isMetadata = url.endsWith('/.well-known/openid-configuration')
      ;(isMetadata ? metadataUrls : urls).push(url)
      return isMetadata ? answerMetadata(url) : answerKeys(url)
    },
    answer(value) {
      answerKeys = value
    },
    describe(value) {
      answerMetadata = value
    },
    publish(...keys) {
      answerKeys = () => Response.json({ keys })
    },
  }
}

/** What a tenant's metadata says, by the address it is asked for at. */
export function metadata(url: string): { readonly issuer: string; readonly jwks_uri: string } {
  const { origin, pathname } = new URL(url)
  const [, tenant = ''] = pathname.split('/')
  return pathname.includes('/v2.0/')
    ? { issuer: `${origin}/${tenant}/v2.0`, jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys` }
    : { issuer: `https://sts.windows.net/${tenant}/`, jwks_uri: `${origin}/${tenant}/discovery/keys` }
}
