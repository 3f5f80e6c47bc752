import { isMdeError, TimeoutError } from '@mde-kit/contract/errors'
import { AuthError } from '../errors/auth-error.ts'
import { networkFault } from '../errors/network-fault.ts'
import { abortedError, untilAborted } from './until-aborted.ts'

/** A request to the sign-in service. */
export interface SignInRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

/** A response of the sign-in service, whatever its status. */
export interface SignInResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Record<string, string>
  readonly body: Readonly<Record<string, unknown>>
}

/** How to send: with what, how long, until when. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Sends one request and reads the response as a JSON object.
 *
 * @throws {@link NetworkError} No response came back.
 * @throws {@link TimeoutError} The response was not complete within `timeoutMs`.
 * @throws {@link AbortedError} The signal fired.
 * @throws {@link AuthError} The response is no JSON object.
 */
export async function sendRequest(request: SignInRequest, transport: Transport): Promise<SignInResponse> {
  const { timeoutMs, signal } = transport
  const { host } = new URL(request.url)
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), timeoutMs)
  const either = AbortSignal.any([signal, deadline.signal])
  try {
    // Raced as well as passed on: an injected fetch may not listen to its signal.
    return await untilAborted(exchange(request, transport.fetch, either), either)
  } catch (fault) {
    if (signal.aborted) throw abortedError(signal)
    if (deadline.signal.aborted)
      throw new TimeoutError(`${host} did not answer within ${timeoutMs} ms.`, {
        next: 'Check the connection and the proxy, or allow more time with timeoutMs.',
      })
    throw isMdeError(fault) ? fault : networkFault(fault, host)
  } finally {
    clearTimeout(timer)
  }
}

async function exchange(
  { url, method, headers, body }: SignInRequest,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<SignInResponse> {
  // Redirects are not followed: the body holds secrets meant for this host.
  const init: RequestInit = { method, headers, redirect: 'manual', signal }
  const response = await fetch(url, body === undefined ? init : { ...init, body })
  const head = { status: response.status, headers: Object.fromEntries(response.headers) }
  const parsed = parseObject(await response.text())
  if (parsed === undefined)
    throw new AuthError(
      `${new URL(url).host} answered ${head.status} with something that is not a JSON object.`,
      {
        code: 'MDE_AUTH',
        status: head.status,
        retryAfterSeconds: readRetryAfterSeconds(head.headers),
        next: 'Check that the host is a sign-in service and that no proxy answers for it; else try again later.',
      },
    )
  return { ...head, body: parsed }
}

/** Reads `Retry-After` where it counts seconds, as Entra sends it. */
export function readRetryAfterSeconds(headers: Readonly<Record<string, string>>): number | undefined {
  const text = headers['retry-after']?.trim()
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
