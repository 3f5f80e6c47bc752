import type { Operation } from '@mde-kit/contract'
import type { LoadAnswers } from '../answers/watch-answers.ts'
import type { Pages } from '../paging/pages.ts'
import type { Priority } from '../quota/quota-options.ts'
import type { Preflight } from './call.ts'
import type { Transport } from './transport.ts'

/** What a single call may be told. */
export interface CallOptions {
  /** Ends the call early, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined
  /** Time for the whole call, sign-in apart, retries included; for lists, of each page. Defaults to the client's. */
  readonly timeoutMs?: number | undefined
  /** Time for one attempt within the call: more for a large file. Defaults to the client's. */
  readonly attemptTimeoutMs?: number | undefined
  /** Defaults to the client's. */
  readonly preflight?: Preflight | undefined
  /**
   * Who goes first where calls wait for the same quota. Defaults to `high` for what interrupts a device or cannot be
   * undone, `low` for exports of files, and `normal` for all else.
   */
  readonly priority?: Priority | undefined
  /** Gets each answer as it came, before it is used: of lists, one for each page. Its body can be read. */
  readonly onResponse?: ((response: Response) => void) | undefined
  /** Headers to add. The client sets `Authorization` itself. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** What an operation is called with. */
export interface CallArguments {
  /** Parameters of the path template, by name. */
  readonly path?: Readonly<Record<string, string | number>>
  /** Query options, those of OData without the `$`. */
  readonly query?: object | undefined
  /** Sent as JSON, or as a form where the operation takes one. */
  readonly body?: object | undefined
}

/**
 * What generated methods stand on: one function for each kind of answer. The type of an answer is the word of
 * whoever calls, as generated code gives it.
 *
 * Resources made of one caller share its token.
 */
export interface Caller {
  record<T>(operation: Operation, args: CallArguments, options?: CallOptions): Promise<T>
  pages<T>(operation: Operation, args: CallArguments, options?: CallOptions): Pages<T>
  value<T>(operation: Operation, args: CallArguments, options?: CallOptions): Promise<T>
  empty(operation: Operation, args: CallArguments, options?: CallOptions): Promise<void>
  /** The same caller, knowing what the specs say of its answers: what `validate` compares them with. */
  withAnswers(load: LoadAnswers): Caller
  /** The same caller for another tenant: settings, policies and quotas are shared, tokens are not. */
  forTenant(tenantId: string): Caller
  /** The way to the service, which everything made of this caller shares. */
  readonly transport: Transport
}
