import type { Operation } from '@mde-kit/contract'
import { createTokenSource, type TokenSource } from '../token/token-source.ts'
import type { ClientSettings } from '../client-options.ts'
import type { Send } from './call.ts'
import { createPipeline, type PipelineOptions } from './pipeline.ts'

/** One API: where it is, who gets its tokens, and the policies around its calls. */
export interface Service {
  readonly apiBase: string
  readonly tokens: TokenSource
  readonly run: Send
}

/** What a client loads only where it is asked for. */
export type OnDemand = Pick<PipelineOptions, 'loadOptional'>

/** The APIs that a client calls. Each has a token of its own: one must never reach the other's host. */
export type Services = Readonly<Record<Operation['service'], Service>>

export function createServices(settings: ClientSettings & OnDemand): Services {
  const { credential, tenantId, cloud, now } = settings
  const create = (apiBase: string, scope: string): Service => {
    const tokens = createTokenSource({ credential, scope, tenantId, now })
    return { apiBase, tokens, run: createPipeline({ ...settings, apiBase, tokens }) }
  }
  return { defender: create(cloud.apiBase, cloud.scope), graph: create(cloud.graphBase, cloud.graphScope) }
}
