import { randomUUID } from 'node:crypto'
import type { Operation } from '@mde-kit/contract'
import { Hono } from 'hono'
import { createVault, type Vault } from '../state/vault.ts'
import { adminConsentEndpoints } from './admin-consent.ts'
import { type Authentication, authenticate } from './authenticate.ts'
import { createAuthorizationCodes } from './authorization-codes.ts'
import { authorizeEndpoint } from './authorize.ts'
import { createBearerReader } from './bearer-reader.ts'
import { deviceCodeEndpoint, deviceLoginPage } from './device-authorization.ts'
import { createDeviceCodes } from './device-codes.ts'
import { createDirectory, type Directory } from './directory.ts'
import { discoveryEndpoints } from './discovery.ts'
import type { EntraState } from './entra-state.ts'
import { createExpiringStore } from './expiring-store.ts'
import { createIssuedTokens, type IssuedTokens } from './issued-tokens.ts'
import { createSigningKeys, type SigningKeys } from './keys.ts'
import { loginSteps } from './login.ts'
import { createLoginSessions } from './login-sessions.ts'
import { logoutEndpoint } from './logout.ts'
import { managedIdentityEndpoints } from './managed-identity.ts'
import { notEmulatedEndpoints } from './not-emulated-endpoints.ts'
import { postOnlyEndpoints } from './post-only-endpoints.ts'
import { randomToken } from './random-token.ts'
import { createRefreshTokens } from './refresh-tokens.ts'
import { defaultTenants, plantTenants, type TenantSeed } from './seed.ts'
import { tokenEndpoint } from './token-endpoint.ts'

export type { Authentication } from './authenticate.ts'

export interface EntraOptions {
  /** Where the server listens: `http://127.0.0.1:8080`. Asked at every request, so it may be known late. */
  readonly origin: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Defaults to {@link defaultTenants}. */
  readonly tenants?: readonly TenantSeed[]
  /** Where its directory is kept. Defaults to one of its own. */
  readonly vault?: Vault
  /** From issue to expiry. Defaults to 3600. */
  readonly tokenLifetimeSeconds?: number
  /** How long a device waits between polls. Defaults to 1; the service asks for 5. */
  readonly deviceCodeIntervalSeconds?: number
  /** Makes the GUIDs of objects and requests. Codes, tokens and secrets are always random. */
  readonly randomId?: () => string
  /** Defaults to a key of its own. Share one between emulators to save the time of making it. */
  readonly signingKeys?: SigningKeys
}

/** A local Microsoft Entra ID. */
export interface Entra {
  /** All endpoints, to be mounted at `/`. */
  readonly routes: Hono
  /** What it knows. Change it at any time. */
  readonly directory: Directory
  /** The latest access tokens, newest first: what they say, not the tokens. */
  readonly issuedTokens: IssuedTokens['list']
  /** What the endpoint of App Service wants to see in `X-IDENTITY-HEADER`. */
  readonly identityHeader: string
  /** Ends every sign-in that is under way or goes on: codes, refresh tokens, pages, and the list of issued tokens. */
  forgetSessions(): void
  /** Signs with a new key from now on, as Entra does without notice. Tokens of the key before stay good. */
  rollOverKeys(): Promise<void>
  /** Judges an Authorization header as the Defender API would, or as Graph would. */
  authenticate(authorization: string | undefined, service?: Operation['service']): Promise<Authentication>
}

/**
 * Makes a local Microsoft Entra ID that MSAL and plain HTTP clients can sign in against.
 *
 * It imitates the grants that the Defender API documents: client credentials by secret, certificate and federated
 * credential, authorization code with PKCE, device code, password, refresh token and on-behalf-of, each on the v1 and
 * the v2 endpoint, and managed identities. What it does not imitate it answers with 501.
 *
 * @throws {@link ConfigError} A seed that contradicts itself.
 */
export function createEntra(options: EntraOptions): Entra {
  const {
    origin,
    now,
    tenants = defaultTenants,
    randomId = randomUUID,
    tokenLifetimeSeconds = 3600,
    vault = createVault(),
  } = options
  const directory = createDirectory({ now, randomId, vault })
  plantTenants(directory, tenants)
  const state: EntraState = {
    origin,
    now,
    randomId,
    tokenLifetimeSeconds,
    deviceCodeIntervalSeconds: options.deviceCodeIntervalSeconds ?? 1,
    directory,
    identityHeader: randomToken(),
    keys: options.signingKeys ?? createSigningKeys(),
    readBearer: createBearerReader(),
    authorizationCodes: createAuthorizationCodes(now),
    deviceCodes: createDeviceCodes(now),
    refreshTokens: createRefreshTokens(now),
    loginSessions: createLoginSessions(now),
    issuedTokens: createIssuedTokens(),
    askedClaims: createExpiringStore({ now, ttlMs: tokenLifetimeSeconds * 1000, maxEntries: 10_000 }),
  }
  const routes = new Hono()
  for (const part of [
    discoveryEndpoints,
    tokenEndpoint,
    deviceCodeEndpoint,
    deviceLoginPage,
    authorizeEndpoint,
    adminConsentEndpoints,
    loginSteps,
    logoutEndpoint,
    managedIdentityEndpoints,
    postOnlyEndpoints,
    notEmulatedEndpoints,
  ])
    routes.route('/', part(state))
  return {
    routes,
    directory,
    issuedTokens: state.issuedTokens.list,
    identityHeader: state.identityHeader,
    forgetSessions() {
      const { authorizationCodes, deviceCodes, refreshTokens, loginSessions, issuedTokens, askedClaims } =
        state
      for (const sessions of [
        authorizationCodes,
        deviceCodes,
        refreshTokens,
        loginSessions,
        issuedTokens,
        askedClaims,
      ])
        sessions.clear()
    },
    rollOverKeys: () => state.keys.rollOver(),
    authenticate: (authorization, service) => authenticate(state, authorization, service),
  }
}
