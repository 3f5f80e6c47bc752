import { resolveCloud } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { type PersistentCache, quietly, readCache } from '../cache/persistent-cache.ts'
import { checkOptions } from './credential-config.ts'
import type { FlowName } from './flow-names.ts'
import { SecretTrials } from '../client-auth/secret-trials.ts'
import { RequestGate } from '../http/request-gate.ts'
import { proxyFetch, proxyUses } from '../http/proxy-fetch.ts'
import { type CredentialTenantRule, requireTenant, type TenantRule } from './require-tenant.ts'
import { requireOneOf } from './require-one-of.ts'
import { requireText } from './require-text.ts'
import type { OnSignInWarning, SignInConfig, RuntimeConfig } from './sign-in-config.ts'

/** Flows in which nobody can say which directory is meant. */
const tenantNeeded: readonly FlowName[] = [
  'on-behalf-of',
  'client-secret',
  'client-certificate',
  'client-assertion',
]

/** A checked configuration with every default filled in. Holds no secret. */
export interface SignIn extends Transport {
  readonly flow: FlowName
  readonly tenantId: string
  readonly tenantRule: CredentialTenantRule
  readonly clientId: string
  /** Origin of the sign-in service. */
  readonly authorityHost: string
  readonly cache: PersistentCache
  /** What was refused and is not sent again. */
  readonly trials: SecretTrials
  /** Through which all requests go. */
  readonly gate: RequestGate
}

/** How requests are sent, with every default filled in. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
  readonly timeoutMs: number
  readonly onWarning: OnSignInWarning
}

/** Longest wait that a timer of Node can hold; a longer one fires at once. */
const longestTimerMs = 2 ** 31 - 1

/**
 * Checks what all flows have in common.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 */
export function readSignIn(config: SignInConfig, flow: FlowName): SignIn {
  checkOptions(config, flow)
  const transport = readTransport(config)
  const tenantRule: TenantRule = tenantNeeded.includes(flow) ? 'one tenant' : 'one or shared'
  return {
    flow,
    tenantId: requireTenant(config.tenantId, tenantRule),
    tenantRule,
    clientId: requireText(config.clientId, 'clientId'),
    authorityHost: resolveCloud(config).authorityHost,
    cache: readCache(config.cache),
    trials: new SecretTrials(transport.now),
    gate: new RequestGate(transport.now),
    ...transport,
  }
}

/**
 * Checks how requests are to be sent.
 *
 * @throws {@link ConfigError} An option cannot work; the message names it.
 */
export function readTransport(config: RuntimeConfig): Transport {
  const { timeoutMs = 30_000 } = config
  if (!(timeoutMs > 0 && timeoutMs <= longestTimerMs))
    throw new ConfigError(`timeoutMs must lie between 0 and ${longestTimerMs}.`, {
      next: 'Leave timeoutMs out for 30 seconds.',
    })
  return {
    fetch: readFetch(config),
    now: config.now ?? Date.now,
    timeoutMs,
    onWarning: quietly(config.onWarning),
  }
}

function readFetch({ fetch, proxy, ca }: RuntimeConfig): typeof globalThis.fetch {
  if (fetch !== undefined && proxy === undefined && ca === undefined) return fetch
  if (fetch !== undefined)
    throw new ConfigError('fetch is set together with proxy or ca, of which it knows nothing.', {
      next: 'Leave fetch out, or have it use the proxy and the certificate authority itself.',
    })
  return proxyFetch({
    proxy: requireOneOf(proxy ?? 'env', proxyUses, 'proxy'),
    ca: ca === undefined ? undefined : requirePem(ca),
  })
}

/** A text that is no PEM would be passed over in silence, and every connection would fail for want of trust. */
function requirePem(ca: string): string {
  if (ca.includes('-----BEGIN CERTIFICATE-----')) return ca
  throw new ConfigError('ca holds no certificate.', {
    next: 'Set ca to the PEM text of the authority, not to the path of its file.',
  })
}
