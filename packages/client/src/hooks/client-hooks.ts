import type { Call } from '../call/call.ts'

/** One request on its way. */
export interface RequestNote {
  /** The operation id, or method and path of a raw call. */
  readonly name: string
  readonly method: string
  readonly url: string
  /** Tenant that was asked for, where it is not the credential's own. */
  readonly tenantId: string | undefined
  /** Id of the call, the same for all its attempts. It goes out as `client-request-id`. */
  readonly clientRequestId: string
  /** Without `Authorization`. */
  readonly headers: Headers
  /** 1 for the first time. */
  readonly attempt: number
}

/** The answer to a request. */
export interface ResponseNote extends RequestNote {
  readonly status: number
  readonly responseHeaders: Headers
  /** Id that the service gave the request, by the headers of the answer. */
  readonly requestId: string | undefined
  /** Id of a failure, from `target` in the body of a refusal. */
  readonly correlationId: string | undefined
  /** From sending until the whole body was there. */
  readonly durationMs: number
}

/** A call that is about to be sent again. */
export interface RetryNote {
  readonly name: string
  readonly tenantId: string | undefined
  readonly clientRequestId: string
  /** How often it was sent so far. */
  readonly attempts: number
  readonly waitMs: number
  /** Status of the answer; undefined where none came, or it broke off. */
  readonly status: number | undefined
}

/** A call as a whole: what it is, and, once it is over, how it went. */
export type CallNote = Pick<
  Call,
  'name' | 'operation' | 'method' | 'url' | 'headers' | 'tenantId' | 'progress'
>

/** Runs a call. It hands on the answer and the error as they come. */
export type TraceCall = <A extends Pick<Response, 'ok' | 'status' | 'headers'>>(
  call: CallNote,
  run: () => Promise<A>,
) => Promise<A>

/** Told of what goes on. What they throw ends the call. */
export interface ClientHooks {
  /** Told of each request before it is sent, retries included. */
  readonly onRequest?: ((request: RequestNote) => void) | undefined
  /** Told of each answer, refusals included. */
  readonly onResponse?: ((response: ResponseNote) => void) | undefined
  /** Told of each wait before a call is sent again. */
  readonly onRetry?: ((retry: RetryNote) => void) | undefined
  /** Stands around each call, sign-in, waits and retries included. `traceWith` of `/telemetry` makes spans. */
  readonly trace?: TraceCall | undefined
}
