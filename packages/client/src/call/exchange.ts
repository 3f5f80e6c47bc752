import type { Operation } from '@mde-kit/contract'
import type { LoadAnswers, watchAnswers } from '../answers/watch-answers.ts'
import { hasOption } from '../paging/has-option.ts'
import { checkDuration } from '../time/check-duration.ts'
import type { CallArguments, CallOptions } from './caller.ts'
import { operationCall } from './operation-call.ts'
import { parseJson } from './parse-json.ts'
import { requestHeaders } from './request-headers.ts'
import type { Transport } from './transport.ts'

/** One request and what came of it. */
export interface Exchange {
  readonly operation: Operation
  /** Address that was asked, less a `$top` that the caller did not ask for. */
  readonly url: string
  readonly response: Response
  /** The parsed body: undefined where it is empty, text where it is the unreadable body of a refusal. */
  readonly body: unknown
}

/** Which part of a list is wanted. */
export interface Place {
  /** In place of the address that the operation has, for pages after the first. */
  readonly address?: string | undefined
  /** The fewest records that will do. */
  readonly top?: number | undefined
}

/** Sends one request of an operation through the policies. A refusal is a result; no readable answer is an error. */
export type RunExchange = (
  operation: Operation,
  args: CallArguments,
  options?: CallOptions,
  place?: Place,
) => Promise<Exchange>

/** Makes a function that sends requests, and has each answer watched before it is used where that is asked for. */
export function createExchange(transport: Transport, answers: LoadAnswers | undefined): RunExchange {
  const isWatched = transport.validate !== 'off' || transport.onAnswer !== undefined
  let watcher: ReturnType<typeof watchAnswers> | undefined

  const watch = async (exchange: Exchange) => {
    watcher ??= import('../answers/watch-answers.ts').then(({ watchAnswers }) =>
      watchAnswers(transport, answers),
    )
    const look = await watcher
    look(exchange)
  }

  return async (operation, args, options = {}, { address, top } = {}) => {
    const { signal, timeoutMs = transport.timeoutMs, preflight = transport.preflight, priority } = options
    checkDuration('timeoutMs', timeoutMs)
    const service = transport.services[operation.service]
    const headers = { ...requestHeaders(transport), ...options.headers }
    const { apiBase } = service
    const { tenantId } = transport
    const call = await operationCall(operation, args, {
      apiBase,
      headers,
      signal,
      timeoutMs,
      preflight,
      tenantId,
      priority,
    })
    const url = address ?? call.url
    const response = await service.run({ ...call, url: withTop(url, top) })
    options.onResponse?.(response.clone())
    const exchange = { operation, url, response, body: await readBody(operation, response) }
    if (isWatched) await watch(exchange)
    return exchange
  }
}

async function readBody(operation: Operation, response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return await parseJson(text)
  } catch (cause) {
    // Who refuses may be a proxy, which writes what it likes.
    if (!response.ok) return text
    const { notDecoded } = await import('../errors/decode-error.ts')
    throw notDecoded(operation, response, 'a body that is no readable JSON', cause)
  }
}

function withTop(url: string, top: number | undefined): string {
  if (top === undefined || hasOption(new URL(url), '$top')) return url
  return `${url}${url.includes('?') ? '&' : '?'}$top=${top}`
}
