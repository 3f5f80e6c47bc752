import { isLoopbackHost } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import type { Vault } from '../../state/vault.ts'
import { type AppDirectory, needApp } from './apps.ts'

/** Tokens of another identity provider that an app may sign in with, instead of a secret. */
export interface FederatedCredential {
  /** `iss` of the tokens. */
  readonly issuer: string
  /** `sub` of the tokens. Compared with case. */
  readonly subject: string
  /** `aud` of the tokens. Defaults to `api://AzureADTokenExchange`. */
  readonly audience?: string
  /** The keys of the issuer: themselves, or a URL on loopback that answers with them. */
  readonly keys: JSONWebKeySet | { readonly jwksUrl: string }
}

/** A registered credential, with its keys ready for use. */
export interface KnownFederatedCredential extends Omit<FederatedCredential, 'keys'> {
  readonly audience: string
  readonly findKey: JWTVerifyGetKey
}

export interface FederatedCredentialDirectory {
  /** @throws {@link ConfigError} No such app, keys off loopback, or the app has that issuer and subject already. */
  addFederatedCredential(clientId: string, credential: FederatedCredential): void
  federatedCredentialsOf(clientId: string): readonly KnownFederatedCredential[]
}

export const tokenExchangeAudience = 'api://AzureADTokenExchange'

export function createFederatedCredentialDirectory(
  vault: Vault,
  apps: AppDirectory,
): FederatedCredentialDirectory {
  const byApp = vault.map<readonly FederatedCredential[]>('federated-credentials')
  /** Made once each, since a finder keeps the keys that it has read. */
  const finders = new WeakMap<FederatedCredential['keys'], JWTVerifyGetKey>()
  const finderOf = (keys: FederatedCredential['keys']): JWTVerifyGetKey => {
    const finder = finders.get(keys) ?? keyFinder(keys)
    finders.set(keys, finder)
    return finder
  }
  const held = (clientId: string) => byApp.get(clientId.toLowerCase()) ?? []

  return {
    addFederatedCredential(clientId, { issuer, subject, audience = tokenExchangeAudience, keys }) {
      const app = needApp(apps, clientId)
      if (held(app.clientId).some((each) => each.issuer === issuer && each.subject === subject))
        throw new ConfigError(`The app trusts ${subject} of ${issuer} already.`, {
          next: 'Give every federated credential of an app an issuer and subject of its own.',
        })
      finderOf(keys)
      byApp.set(app.clientId, [...held(app.clientId), { issuer, subject, audience, keys }])
    },
    federatedCredentialsOf: (clientId) =>
      held(clientId).map(({ issuer, subject, audience = tokenExchangeAudience, keys }) => ({
        issuer,
        subject,
        audience,
        findKey: finderOf(keys),
      })),
  }
}

function keyFinder(keys: FederatedCredential['keys']): JWTVerifyGetKey {
  if (!('jwksUrl' in keys)) return createLocalJWKSet(keys)
  if (URL.canParse(keys.jwksUrl) && isLoopbackHost(new URL(keys.jwksUrl).hostname))
    return createRemoteJWKSet(new URL(keys.jwksUrl))
  throw new ConfigError(`The keys of a federated credential are to be read from ${keys.jwksUrl}.`, {
    next: 'Give a URL on 127.0.0.1 or localhost, or the keys themselves: the emulator calls nobody else.',
  })
}
