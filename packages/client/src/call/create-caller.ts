import type { Operation } from '@mde-kit/contract'
import type { ResolvedCloud } from '@mde-kit/contract/clouds'
import { isMdeError } from '@mde-kit/contract/errors'
import { notDecoded } from '../errors/decode-error.ts'
import { httpErrorOf } from '../errors/http-error-of.ts'
import { knownOrigins } from '../paging/known-origins.ts'
import { hasOption } from '../paging/next-link.ts'
import { createPages } from '../paging/pages.ts'
import { type Page, walkPages } from '../paging/walk-pages.ts'
import { checkDuration } from '../time/check-duration.ts'
import type { Preflight } from './call.ts'
import type { Caller, CallOptions, RawResult, SendRaw } from './caller.ts'
import type { RawClient } from './raw-client.ts'
import { onOrigin } from './on-origin.ts'
import type { Services } from './services.ts'
import { toCall } from './to-call.ts'

export interface CallerSettings {
  readonly raw: RawClient
  readonly services: Services
  readonly cloud: ResolvedCloud
  readonly timeoutMs: number
  readonly preflight: Preflight
  readonly now: () => number
}

interface Exchange<T> extends RawResult<T> {
  /** Address that was asked, less `top`. */
  readonly url: string
}

interface Place {
  /** In place of the address that the thin method makes, for pages after the first. */
  readonly address?: string | undefined
  /** The fewest records that will do. */
  readonly top?: number | undefined
}

/** Makes requests through the policies and turns the answers into records, pages or errors. */
export function createCaller(settings: CallerSettings): Caller {
  const { raw, services, cloud, now } = settings

  /** One request. */
  async function exchange<T>(
    operation: Operation,
    send: SendRaw<T>,
    options: CallOptions = {},
    { address, top }: Place = {},
  ): Promise<Exchange<T>> {
    const { signal, timeoutMs = settings.timeoutMs, preflight = settings.preflight, headers = {} } = options
    checkDuration('timeoutMs', timeoutMs)
    const service = services[operation.service]
    const seen: { url?: string; response?: Response } = {}
    const fetch = async (request: Request) => {
      seen.url = address ?? onOrigin(request.url, service.apiBase)
      const call = await toCall(request, operation, { signal, timeoutMs, preflight })
      seen.response = await service.run({ ...call, url: withTop(seen.url, top) })
      return seen.response
    }
    try {
      const result = await send(raw, { headers: { ...headers }, fetch })
      return { ...result, url: seen.url ?? result.response.url }
    } catch (cause) {
      if (seen.response === undefined || isMdeError(cause)) throw cause
      throw notDecoded(operation, seen.response, 'a body that is no readable JSON', cause)
    }
  }

  function refusalOf(operation: Operation, { response, error }: RawResult<unknown>) {
    const token = services[operation.service].tokens.latest()
    return httpErrorOf({ operation, response, body: error, token, cloud, now: now() })
  }

  async function record<T>(operation: Operation, send: SendRaw<T>, options?: CallOptions): Promise<T> {
    const result = await exchange(operation, send, options)
    if (!result.response.ok) throw refusalOf(operation, result)
    const { data } = result
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      throw notDecoded(operation, result.response, 'a body that is no record')
    return data
  }

  async function value<T>(operation: Operation, send: SendRaw<T>, options?: CallOptions): Promise<T> {
    const result = await exchange(operation, send, options)
    if (!result.response.ok) throw refusalOf(operation, result)
    const { data } = result
    if (typeof data === 'number' || typeof data === 'string') return data
    throw notDecoded(operation, result.response, 'a body that is no bare value')
  }

  async function page<T>(
    operation: Operation,
    send: SendRaw<{ value: T[] }>,
    options: CallOptions | undefined,
    place: Place,
  ): Promise<Page<T>> {
    const result = await exchange(operation, send, options, place)
    const { url, response, data } = result
    if (place.address === undefined && isEmptyList(operation, response))
      return { url, items: [], nextLink: undefined }
    if (!response.ok) throw refusalOf(operation, result)
    if (!Array.isArray(data?.value)) throw notDecoded(operation, response, 'a page that has no value array')
    return {
      url,
      items: data.value,
      nextLink: '@odata.nextLink' in data ? data['@odata.nextLink'] : undefined,
    }
  }

  return {
    record,
    value,
    pages: (operation, send, options) =>
      createPages((limit) => {
        const top = topFor(operation, limit)
        return walkPages({
          operationId: operation.id,
          origins: knownOrigins(operation.service, cloud),
          read: (address) => page(operation, send, options, address === undefined ? { top } : { address }),
        })
      }),
    async empty(operation, send, options) {
      const result = await exchange(operation, send, options)
      if (!result.response.ok) throw refusalOf(operation, result)
    },
  }
}

/** A limit as `$top`, so that 5 records do not cost a page of 10 000. Only where the service takes as many. */
function topFor({ odata }: Operation, limit = Number.POSITIVE_INFINITY): number | undefined {
  return limit <= (odata?.maxTop ?? 0) ? limit : undefined
}

function withTop(url: string, top: number | undefined): string {
  if (top === undefined || hasOption(new URL(url), '$top')) return url
  return `${url}${url.includes('?') ? '&' : '?'}$top=${top}`
}

/** HTML says that something else than the API answered: a wrong host must not read as an empty tenant. */
function isEmptyList(operation: Operation, { status, headers }: Response): boolean {
  return operation.emptyWhenNotFound && status === 404 && !headers.get('content-type')?.includes('html')
}
