import type { Operation } from '@mde-kit/contract'
import { clouds } from '@mde-kit/contract/runtime'
import { readGrants, satisfies } from '@mde-kit/contract/runtime'
import type { LoadAnswers } from '../answers/watch-answers.ts'
import type { ClientOptions } from '../client-options.ts'
import { knownOrigins } from '../paging/known-origins.ts'
import { createPages } from '../paging/pages.ts'
import { type Page, walkPages } from '../paging/walk-pages.ts'
import type { CallArguments, Caller, CallOptions } from './caller.ts'
import { createExchange, type Exchange, type Place, unreadable } from './exchange.ts'
import { createTransport, type Transport } from './transport.ts'
import type { WholeResponse } from './whole-response.ts'

/**
 * Makes a caller: it sends requests through the policies and turns the answers into records, pages or errors.
 *
 * @throws {@link ConfigError} An option cannot work, such as an unknown cloud or an `apiBase` in the clear.
 */
export function createCaller(options: ClientOptions): Caller {
  return callerOn(createTransport(options))
}

function callerOn(transport: Transport, answers?: LoadAnswers): Caller {
  const { services, cloud } = transport
  const exchange = createExchange(transport, answers)

  // What makes errors is loaded by failures only: the advice in them comes out of large catalogues.

  async function refused(exchange: Exchange) {
    const { operation } = exchange
    const { httpErrorOf } = await import('../errors/http-error-of.ts')
    const token = services[operation.service].tokens.latest()
    const grants = readGrants(token ?? '')
    const verdict = satisfies(operation, grants)
    const { audiences } = clouds[cloud.name]
    return httpErrorOf({ ...exchange, token, grants, verdict, cloud, audiences, now: transport.now() })
  }

  /** A success, or an error. */
  async function succeed(
    operation: Operation,
    args: CallArguments,
    options?: CallOptions,
  ): Promise<Exchange> {
    const result = await exchange(operation, args, options)
    if (!result.response.ok) throw await refused(result)
    return result
  }

  async function page<T>(
    operation: Operation,
    args: CallArguments,
    options: CallOptions | undefined,
    place: Place,
  ): Promise<Page<T>> {
    const result = await exchange(operation, args, options, place)
    const { url, response, body, answered } = result
    if (place.address === undefined && isEmptyList(operation, response))
      return { url, items: [], nextLink: undefined }
    if (!response.ok) throw await refused(result)
    if (!isPage<T>(body)) throw await unreadable(result, 'page')
    return {
      url,
      items: body.value,
      nextLink: body['@odata.nextLink'] || undefined,
      answered,
    }
  }

  return {
    transport,
    withAnswers: (load) => callerOn(transport, load),
    forTenant: (tenantId) => callerOn(transport.forTenant(tenantId), answers),
    async record<T>(operation: Operation, args: CallArguments, options?: CallOptions) {
      const result = await succeed(operation, args, options)
      const { body, answered } = result
      if (!isRecord<T>(body)) throw await unreadable(result, 'record')
      transport.answerOf.set(body, answered)
      return body
    },
    async value<T>(operation: Operation, args: CallArguments, options?: CallOptions) {
      const result = await succeed(operation, args, options)
      if (!isValue<T>(result.body)) throw await unreadable(result, 'value')
      return result.body
    },
    pages: (operation, args, options) =>
      createPages((limit) => {
        const top = topFor(operation, limit)
        return walkPages({
          operation,
          origins: knownOrigins(operation.service, cloud),
          read: (address) => page(operation, args, options, address === undefined ? { top } : { address }),
        })
      }),
    async empty(operation, args, options) {
      await succeed(operation, args, options)
    },
  }
}

// An answer is taken for what its operation documents once its outline is right.

function isRecord<T>(body: unknown): body is T & object {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}

function isValue<T>(body: unknown): body is T {
  return ['number', 'bigint', 'string'].includes(typeof body)
}

function isPage<T>(body: unknown): body is { value: T[]; '@odata.nextLink'?: unknown } {
  return typeof body === 'object' && body !== null && 'value' in body && Array.isArray(body.value)
}

/** A limit as `$top`, so that 5 records do not cost a page of 10 000. Only where the service takes as many. */
function topFor({ odata }: Operation, limit = Number.POSITIVE_INFINITY): number | undefined {
  return limit <= (odata?.maxTop ?? 0) ? limit : undefined
}

/** HTML says that something else than the API answered: a wrong host must not read as an empty tenant. */
function isEmptyList(operation: Operation, { status, headers }: WholeResponse): boolean {
  return (
    operation.emptyWhenNotFound === true && status === 404 && !headers.get('content-type')?.includes('html')
  )
}
