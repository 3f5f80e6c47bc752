import { ConfigError } from '@mde-kit/contract/errors'
import type { CallOptions } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import { HttpError } from '../errors/http-error.ts'
import { createHuntingResource } from '../generated/hunting.gen.ts'
import { askBackend, backendAt, type HuntingBackend, huntingOperations } from './hunting-backend.ts'
import type { CellChoices, HuntingColumn, HuntingColumns, HuntingRow } from './hunting-columns.ts'
import { KqlQuery } from './kql.ts'
import { readRows } from './read-rows.ts'

/** How a hunter signs in, and where it runs its queries. */
export interface HunterOptions extends ClientOptions {
  /**
   * Where queries run. `auto` is the API of Defender for Endpoint until the date on which the operation table has it
   * retired, or until it answers 404 or 410, and Microsoft Graph from then on. Defaults to `auto`.
   */
  readonly backend?: HuntingBackend | 'auto' | undefined
  /** Time for one attempt. Defaults to 210 000: the service itself gives a query up after 200 seconds. */
  readonly attemptTimeoutMs?: number | undefined
  /** Time for a whole query, retries included. Defaults to 240 000. */
  readonly timeoutMs?: number | undefined
}

/** What a single query may be told. */
export interface HuntOptions<
  Columns extends HuntingColumns = HuntingColumns,
  Instants extends 'string' | 'Date' = 'string',
  Longs extends 'bigint' | 'string' = 'bigint',
> extends CallOptions,
    CellChoices<Instants, Longs> {
  /** Defaults to that of the hunter. */
  readonly backend?: HuntingBackend | 'auto' | undefined
  /**
   * Columns to read, and the type of each: rows have these and no other, typed, and an answer without them is an
   * error. Without it, rows have every column, and a cell that is not of its type is passed on as it came.
   */
  readonly columns?: Columns | undefined
}

/** What a query found. */
export interface HuntingResult<Row> {
  readonly rows: Row[]
  /** The columns of the answer, in its order. */
  readonly columns: readonly HuntingColumn[]
  readonly backend: HuntingBackend
}

/** Runs hunting queries. */
export interface Hunter {
  /**
   * Runs a query and reads its rows by the types of their columns.
   *
   * @throws {@link DecodeError} The answer lacks a column of `columns`, or has it with another type.
   * @throws {@link RateLimitedError} Too many calls, once retries are spent.
   */
  run<
    const Columns extends HuntingColumns = HuntingColumns,
    Instants extends 'string' | 'Date' = 'string',
    Longs extends 'bigint' | 'string' = 'bigint',
  >(
    query: KqlQuery,
    options?: HuntOptions<Columns, Instants, Longs>,
  ): Promise<HuntingResult<HuntingRow<Columns, Instants, Longs>>>
}

/**
 * Makes a hunter. It has a caller of its own, as queries need more patience than other calls. Nothing is sent, and no
 * token asked for, before the first query.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createHunter({ backend: usual = 'auto', ...options }: HunterOptions): Hunter {
  const caller = createCaller({
    ...options,
    attemptTimeoutMs: options.attemptTimeoutMs ?? 210_000,
    timeoutMs: options.timeoutMs ?? 240_000,
  })
  const hunting = createHuntingResource(caller)
  const { now } = caller.transport
  checkBackend(usual)

  const ask = async (query: string, choice: HuntingBackend | 'auto', options: CallOptions) => {
    const backend = choice === 'auto' ? backendAt(now()) : choice
    try {
      return { backend, answer: await askBackend(hunting, backend, query, options) }
    } catch (error) {
      if (choice !== 'auto' || backend !== 'mde' || !isGone(error)) throw error
      return { backend: 'graph' as const, answer: await askBackend(hunting, 'graph', query, options) }
    }
  }

  return {
    async run(query, options = {}) {
      const {
        backend: choice = usual,
        columns,
        datetimes = 'string',
        largeLongs = 'bigint',
        ...call
      } = options
      checkBackend(choice)
      checkQuery(query)
      const { backend, answer } = await ask(String(query), choice, call)
      const rows = await readRows(answer, { columns, datetimes, largeLongs })
      // readRows has held the rows against the columns that their type is made of.
      return { rows: rows as never[], columns: answer.columns, backend }
    },
  }
}

/** Retired for good, or gone before its date. */
function isGone(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 410)
}

function checkBackend(backend: string): void {
  if (backend !== 'auto' && !Object.hasOwn(huntingOperations, backend))
    throw new ConfigError(`There is no hunting backend named '${backend}'.`, {
      next: "Use 'auto', 'mde' or 'graph'.",
    })
}

function checkQuery(query: unknown): void {
  if (query instanceof KqlQuery && String(query) !== '') return
  throw new ConfigError('The query is empty, or not made by kql.', {
    next: 'Write it as kql`…`, or make it of the text of a file with kqlFromText.',
  })
}
