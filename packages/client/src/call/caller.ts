import type { Operation } from '@mde-kit/contract'
import type { Pages } from '../paging/pages.ts'
import type { Preflight } from './call.ts'
import type { RawClient } from './raw-client.ts'

/** What a single call may be told. */
export interface CallOptions {
  /** Ends the call early, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined
  /** Time for the whole call, sign-in apart, retries included; for lists, of each page. Defaults to the client's. */
  readonly timeoutMs?: number | undefined
  /** Defaults to the client's. */
  readonly preflight?: Preflight | undefined
  /** Headers to add. The client sets `Authorization` itself. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** What a thin method passes on to openapi-fetch besides its own parameters. */
export interface RawInit {
  readonly headers: Record<string, string>
  readonly fetch: (request: Request) => Promise<Response>
}

/** What openapi-fetch answers with. */
export interface RawResult<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** Makes the request of one operation. */
export type SendRaw<T> = (raw: RawClient, init: RawInit) => Promise<RawResult<T>>

/** What thin methods call: one function for each kind of answer. */
export interface Caller {
  record<T>(operation: Operation, send: SendRaw<T>, options?: CallOptions): Promise<T>
  pages<T>(operation: Operation, send: SendRaw<{ value: T[] }>, options?: CallOptions): Pages<T>
  value<T>(operation: Operation, send: SendRaw<T>, options?: CallOptions): Promise<T>
  empty(operation: Operation, send: SendRaw<unknown>, options?: CallOptions): Promise<void>
}
