import {
  type AuthenticationResult,
  ManagedIdentityApplication,
  type ManagedIdentityIdParams,
} from '@azure/msal-node'
import type { AccessToken } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { cachedCredential } from '../cache/cached-credential.ts'
import { memoryCache } from '../cache/persistent-cache.ts'
import { SecretTrials } from '../client-auth/secret-trials.ts'
import { checkOptions } from '../config/credential-config.ts'
import { readTransport, type SignIn } from '../config/read-sign-in.ts'
import type { TokenRequest } from '../config/read-token-request.ts'
import { optionalText } from '../config/require-text.ts'
import type { RuntimeConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { platformFault } from '../errors/platform-fault.ts'
import { RequestGate } from '../http/request-gate.ts'
import { readGrant, renewEarlyMs } from '../http/read-grant.ts'
import { MsalNetwork } from '../msal/msal-network.ts'
import { overNetwork, platformNetwork } from '../msal/platform-network.ts'
import { translateFault } from '../msal/translate-fault.ts'

/** An app on a platform of Azure that signs in for it. Without an id, the identity of the machine itself is meant. */
export interface ManagedIdentityConfig extends RuntimeConfig {
  /** Client id of a user-assigned identity. */
  readonly clientId?: string | undefined
  /** Azure resource id of a user-assigned identity. */
  readonly resourceId?: string | undefined
  /** Object (principal) id of a user-assigned identity. */
  readonly objectId?: string | undefined
}

const ids = { clientId: 'ClientId', resourceId: 'ResourceId', objectId: 'ObjectId' } as const

/** Where virtual machines find the endpoint of their identity; other platforms name theirs in the environment. */
const defaultEndpoint = 'http://169.254.169.254'

/**
 * Signs an app in by the identity that the platform gives it: virtual machines (IMDS), App Service and Functions,
 * Container Apps, Service Fabric, Azure Arc, Cloud Shell. No secret is needed. Tokens carry application permissions.
 *
 * The identity belongs to one tenant, so `tenantId` of a call has no effect. The platform is found out once per process,
 * from the environment. On a virtual machine, refusals that may pass are tried again for some seconds.
 *
 * @throws {@link ConfigError} More than one id is given, or an empty one.
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview
 */
export function managedIdentityCredential(config: ManagedIdentityConfig = {}): Credential {
  checkOptions(config, 'managed-identity')
  const { params, name } = readIdentity(config)
  // A platform answers on the machine alone, at an address that no list of proxies can know.
  const transport = readTransport(config.fetch === undefined ? { ...config, proxy: 'none' } : config)
  const signIn: SignIn = {
    ...transport,
    flow: 'managed-identity',
    tenantId: 'managed-identity',
    tenantRule: 'fixed',
    clientId: name,
    authorityHost: defaultEndpoint,
    cache: memoryCache(), // the platform keeps tokens itself
    trials: new SecretTrials(transport.now),
    gate: new RequestGate(transport.now),
  }

  return cachedCredential(signIn, async (request, signal) => {
    const network = new MsalNetwork(signIn, signal, { secrets: [], origins: 'platform' })
    try {
      const result = await overNetwork(network, () => ask(params, request))
      // Somebody else in this process may have used MSAL first, and then their network module is the one in use.
      return network.last?.response === undefined
        ? fromMsal(result, signIn.now())
        : readGrant(network.last.response, network.last.sentAt, network.last.host)
    } catch (fault) {
      throw platformFault(translateFault(fault, signIn.flow, network.last))
    }
  })
}

function readIdentity(config: ManagedIdentityConfig): { params: ManagedIdentityIdParams; name: string } {
  const given = (['clientId', 'resourceId', 'objectId'] as const).flatMap((option) => {
    const id = optionalText(config[option], option)
    return id === undefined ? [] : [{ option, id }]
  })
  if (given.length > 1)
    throw new ConfigError(`${given.map(({ option }) => option).join(' and ')} are set; one id is enough.`, {
      next: 'Keep one of them, or none for the identity of the machine itself.',
    })
  const [only] = given
  if (!only) return { params: {}, name: 'system-assigned' }
  return { params: { [`userAssigned${ids[only.option]}`]: only.id }, name: only.id }
}

function ask(
  managedIdentityIdParams: ManagedIdentityIdParams,
  { scopes, claims, enableCae }: TokenRequest,
): Promise<AuthenticationResult> {
  const [scope = '', ...others] = scopes
  if (!scope.endsWith('/.default') || others.some((other) => other !== scope))
    throw new ConfigError('scopes must be one scope that ends in /.default for the managed-identity flow.', {
      next: 'Ask for https://api.securitycenter.microsoft.com/.default.',
    })
  const app = new ManagedIdentityApplication({
    managedIdentityIdParams,
    clientCapabilities: enableCae || claims !== undefined ? ['CP1'] : [],
    system: { networkClient: platformNetwork },
  })
  return app.acquireToken({
    resource: scope.slice(0, -'/.default'.length),
    // With claims MSAL looks for the refused token itself, to name it to the platform.
    ...(claims === undefined ? { forceRefresh: true } : { claims }),
  })
}

function fromMsal({ accessToken, expiresOn }: AuthenticationResult, now: number): AccessToken {
  const expiresOnTimestamp = expiresOn?.getTime() ?? now
  return {
    token: accessToken,
    tokenType: 'Bearer',
    expiresOnTimestamp,
    refreshAfterTimestamp: Math.max(now, expiresOnTimestamp - renewEarlyMs),
  }
}
