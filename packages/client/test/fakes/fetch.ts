import { WholeResponse } from '../../src/call/whole-response.ts'

/** A request as it would have gone out. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly path: string
  readonly headers: Headers
  readonly body: string
}

export type Answer =
  | Response
  | Error
  | ((sent: Sent, signal: AbortSignal | undefined) => Response | Promise<Response>)

export interface FakeFetch {
  readonly fetch: typeof globalThis.fetch
  readonly sent: Sent[]
}

/** Answers requests in order, and refuses one more than there are answers. */
export function createFetch(...answers: readonly Answer[]): FakeFetch {
  const sent: Sent[] = []
  return {
    sent,
    async fetch(input, init) {
      const request = new Request(input, init)
      const { method, url, headers } = request
      const entry = {
        method,
        url,
        path: url.slice(new URL(url).origin.length),
        headers,
        body: await request.text(),
      }
      sent.push(entry)
      const answer = answers[sent.length - 1]
      if (answer === undefined) throw new Error(`Unexpected request ${sent.length}: ${method} ${url}`)
      if (answer instanceof Error) throw answer
      return answer instanceof Response ? answer : answer(entry, init?.signal ?? undefined)
    },
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}

export function status(code: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: code, headers })
}

/** The same once it was read. */
export function wholeStatus(code: number, headers: Record<string, string> = {}): WholeResponse {
  return new WholeResponse(status(code, headers), new Uint8Array())
}

/** What Node throws when nothing listens. */
export function connectionRefused(): Error {
  const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:443'), { code: 'ECONNREFUSED' })
  return new TypeError('fetch failed', { cause })
}

/** An answer whose connection breaks in the middle of the body. */
export function cutBody(code = 200): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"value":['))
      controller.error(new TypeError('terminated'))
    },
  })
  return new Response(body, { status: code, headers: { 'content-type': 'application/json' } })
}

/** Never answers; ends when the request is aborted. */
export function hang(_: Sent, signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () =>
      reject(new DOMException('This operation was aborted', 'AbortError')),
    )
  })
}
