import { operations } from '@mde-kit/contract/operations'
import { createActionsOnDemand } from './actions/actions-on-demand.ts'
import type { ActionsResource } from './actions/create-actions.ts'
import { createWaitFor, type WaitFor } from './actions/wait-for.ts'
import type { Caller } from './call/caller.ts'
import { createCaller } from './call/create-caller.ts'
import type { RawClient } from './call/raw-client.ts'
import type { Transport } from './call/transport.ts'
import { createRawOnDemand } from './call/raw-on-demand.ts'
import type { ClientOptions } from './client-options.ts'
import { createExportsResource } from './exports/create-exports.ts'
import { type ResourcesWithExports, withExports } from './exports/with-exports.ts'
import type { PackagesResource } from './files-out/create-packages.ts'
import { createPackagesOnDemand } from './files-out/packages-on-demand.ts'
import type { HuntingResource } from './generated/hunting.gen.ts'
import type { IndicatorsResource } from './generated/indicators.gen.ts'
import { createResources, type Resources } from './generated/resources.gen.ts'
import type { Hunter, HunterSettings } from './hunting/create-hunter.ts'
import { createHunterOnDemand } from './hunting/hunter-on-demand.ts'
import { createIndicatorSets, type IndicatorSets } from './indicators/create-indicator-sets.ts'
import type { LiveResponseResource } from './live-response/create-live-response.ts'
import { createLiveResponseOnDemand } from './live-response/live-response-on-demand.ts'
import type { QuotaState } from './quota/quota-gate.ts'
import type { TagsResource } from './tags/create-tags.ts'
import { createTagsOnDemand } from './tags/tags-on-demand.ts'

/** How a client signs in, which cloud it calls, how patient it is, and where it hunts. */
export interface DefenderClientOptions extends ClientOptions {
  /** Where `hunting.run` runs queries, and whether it checks them before. */
  readonly hunting?: HunterSettings | undefined
}

/** The API of one tenant in one cloud: a property for each resource, a method for each operation. */
export interface DefenderClient extends Omit<Resources, keyof ResourcesWithExports>, ResourcesWithExports {
  /** The operations that run queries, and `run`, which puts a query language and typed rows on top of them. */
  readonly hunting: HuntingResource & Hunter
  /** The operations on indicators, and what is done with many at once: listing all, submitting, deleting, syncing. */
  readonly indicators: IndicatorsResource & IndicatorSets
  /**
   * The same API by method and path, as plain openapi-fetch: it answers with `data`, `error` and `response`,
   * and throws for no status. Token, pre-flight, retries and timeouts are those of the methods. A path that
   * the specs lack gets a token and, unless it is a GET, no retry.
   */
  readonly raw: RawClient
  /**
   * What is left of each documented quota, by the count of this client, for the tenant and the app of its latest token.
   *
   * @throws {@link ConfigError} The client was made without `quota`.
   */
  readonly quota: () => Promise<readonly QuotaState[]>
  /**
   * The same API of another tenant, for a provider with many customers: settings, policies and the store of quotas are
   * shared; tokens are kept for each tenant, and quotas counted by cloud, tenant and app. There is one for each tenant,
   * so that its queues hold however often it is asked for.
   *
   * @param tenantId Its GUID or one of its domains.
   * @throws {@link ConfigError} It names no single tenant, or the credential cannot sign in to others.
   */
  readonly forTenant: (tenantId: string) => DefenderClient
  /** Response actions that are started once, waited for, cancelled, and handed on to other processes. */
  readonly actions: ActionsResource
  /** Commands on devices, and the library that they take files from. Needs Node. */
  readonly liveResponse: LiveResponseResource
  /** Investigation packages of devices, collected and saved. Needs Node. */
  readonly packages: PackagesResource
  /** Tags of devices, one added or taken off at a time, so that the others stay. */
  readonly tags: TagsResource
  /** Waits for a machine action to end. */
  readonly waitFor: WaitFor
  /** What all of this stands on: pass it to `createAlertsResource` and its like, which then share token and quotas. */
  readonly caller: Caller
}

/**
 * Makes a client. Nothing is sent, and no token asked for, before the first call.
 *
 * @throws {@link ConfigError} An option cannot work, such as an unknown cloud or an `apiBase` in the clear.
 */
export function createDefenderClient({ hunting, ...options }: DefenderClientOptions): DefenderClient {
  return clientOf(createCaller(options), { hunting, known: new Map() })
}

interface Shared {
  readonly hunting: HunterSettings | undefined
  /** Clients of tenants, by their way to the service. */
  readonly known: Map<Transport, DefenderClient>
}

function clientOf(caller: Caller, shared: Shared): DefenderClient {
  const { hunting, known } = shared
  const resources = createResources(caller)
  const { machineActions } = resources
  return {
    ...resources,
    ...withExports(resources, createExportsResource(caller)),
    hunting: { ...resources.hunting, ...createHunterOnDemand(caller, hunting) },
    indicators: { ...resources.indicators, ...createIndicatorSets(resources.indicators, caller.transport) },
    raw: createRawOnDemand(caller, Object.values(operations)),
    async quota() {
      const { readQuotas } = await import('./quota/read-quotas.ts')
      return readQuotas(caller.transport, Object.values(operations))
    },
    forTenant(tenantId) {
      const view = caller.forTenant(tenantId)
      const client = known.get(view.transport) ?? clientOf(view, shared)
      known.set(view.transport, client)
      return client
    },
    actions: createActionsOnDemand(caller),
    liveResponse: createLiveResponseOnDemand(caller),
    packages: createPackagesOnDemand(caller),
    tags: createTagsOnDemand(caller),
    waitFor: createWaitFor({ ...caller.transport, get: (id, options) => machineActions.get(id, options) }),
    caller,
  }
}
