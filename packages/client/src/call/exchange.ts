import type { Operation } from '@mde-kit/contract'
import type { LoadAnswers, watchAnswers } from '../answers/watch-answers.ts'
import type { DecodeError } from '../errors/decode-error.ts'
import type { Answered } from '../errors/answer-facts.ts'
import type { Answer, Flaw } from '../errors/not-decoded.ts'
import { hasOption } from '../paging/has-option.ts'
import type { Call } from './call.ts'
import type { CallArguments, CallOptions } from './caller.ts'
import { operationCall } from './operation-call.ts'
import { parseJson } from './parse-json.ts'
import type { Transport } from './transport.ts'
import type { WholeResponse } from './whole-response.ts'

/** One request and what came of it. */
export interface Exchange {
  readonly operation: Operation
  readonly call: Call
  /** Address that was asked, less a `$top` that the caller did not ask for. */
  readonly url: string
  readonly response: WholeResponse
  /** The parsed body: undefined where it is empty, text where it is the unreadable body of a refusal. */
  readonly body: unknown
  /** What errors say of the answer, once its body has been used. */
  readonly answered: Answered
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
    let body: unknown
    const read = async (response: WholeResponse) => {
      if (options.onResponse) options.onResponse((await import('./to-response.ts')).toResponse(response))
      body = await readBody({ operation, call, response })
    }
    const call: Call = await operationCall(operation, args, options, { transport, read })
    const url = address ?? call.url
    const asked = withTop(url, top)
    const { run } = transport.services[operation.service]
    const response = await run(asked === call.url ? call : { ...call, url: asked })
    if (!response.ok) await read(response)
    const answered = { call, headers: response.headers }
    const exchange = { operation, call, url, response, body, answered }
    if (isWatched) await watch(exchange)
    return exchange
  }
}

async function readBody(answer: Answer): Promise<unknown> {
  const { operation, response } = answer
  const text = response.text()
  try {
    if (text !== '') return await parseJson(text)
    if (!response.ok || operation.answer === 'empty') return undefined
  } catch (cause) {
    // Who refuses may be a proxy, which writes what it likes.
    if (!response.ok) return text
    throw await unreadable(answer, 'json', cause)
  }
  throw await unreadable(answer, 'body')
}

/** Makes the error of a success that cannot be used. What makes errors is loaded by failures only. */
export async function unreadable(answer: Answer, flaw: Flaw, cause?: unknown): Promise<DecodeError> {
  const { notDecoded } = await import('../errors/not-decoded.ts')
  return notDecoded(answer, flaw, cause)
}

function withTop(url: string, top: number | undefined): string {
  if (top === undefined || hasOption(new URL(url), '$top')) return url
  return `${url}${url.includes('?') ? '&' : '?'}$top=${top}`
}
