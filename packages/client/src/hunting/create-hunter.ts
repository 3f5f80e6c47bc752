import { ConfigError } from '@mde-kit/contract/runtime'
import type { Caller, CallOptions } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions, ClientSettings } from '../client-options.ts'
import { answerFacts } from '../errors/answer-facts.ts'
import { HttpError } from '../errors/http-error.ts'
import { createHuntingResource } from '../generated/hunting.gen.ts'
import { askBackend, backendFacts, checkBackend, type HuntingBackend } from './hunting-backend.ts'
import type { CellChoices, HuntingColumn, HuntingColumns, HuntingRow } from './hunting-columns.ts'
import { asLimit } from './hunting-limit.ts'
import { HuntingLimitError } from './hunting-limit-error.ts'
import type { CheckKqlOptions, createKqlCheck } from './check-kql.ts'
import { KqlQuery } from './kql.ts'
import { readRows } from './read-rows.ts'
import { queryOf, runSlices, type SlicedResult, type SliceOptions, type TimeSlice } from './run-slices.ts'

/** Where a hunter runs its queries, and what it does before. */
export interface HunterSettings {
  /**
   * Where queries run. `auto` is the API of Defender for Endpoint until the date on which the operation table has it
   * retired, or until it answers 404 or 410, and Microsoft Graph from then on. Defaults to `auto`.
   */
  readonly backend?: HuntingBackend | 'auto' | undefined
  /**
   * Checks each query before it is sent, with Microsoft's analyser: `@kusto/language-service-next`, which you install
   * and the first query loads. Tables that the catalogue lacks can be added. Defaults to `false`.
   */
  readonly check?: boolean | CheckKqlOptions | undefined
}

/** How a hunter signs in, and where it runs its queries. */
export interface HunterOptions extends ClientOptions, HunterSettings {
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
  /** What to do with an answer that has as many rows as there can be, so that more were cut off. Defaults to `error`. */
  readonly ifCut?: 'error' | 'keep' | undefined
}

/** What a query found. */
export interface HuntingResult<Row> {
  readonly rows: Row[]
  /** The columns of the answer, in its order. */
  readonly columns: readonly HuntingColumn[]
  readonly backend: HuntingBackend
  /** Whether there are as many rows as there can be: nobody can tell whether there were more. */
  readonly isCut: boolean
}

/** Runs hunting queries. */
export interface Hunter {
  /**
   * Runs a query and reads its rows by the types of their columns.
   *
   * @throws {@link KqlError} The check that was asked for finds it wrong. Nothing has been sent.
   * @throws {@link HuntingLimitError} The query is too large for the service, or the tenant has no processor time left.
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

  /**
   * Runs a query over one slice of time after another, and puts the rows together. Slices that are too much for the
   * service are halved. An error that may pass leaves a gap, and so does any error for all that comes after it, an
   * abort included: look at `gaps` before relying on the rows.
   *
   * @param write Gets the ends of a slice and writes its query, with `>=` for the one and `<` for the other.
   * @throws {@link ConfigError} The slices cannot work, or the query does not use both ends.
   * @throws What `run` throws, where no slice could be read.
   */
  runSliced<
    const Columns extends HuntingColumns = HuntingColumns,
    Instants extends 'string' | 'Date' = 'string',
    Longs extends 'bigint' | 'string' = 'bigint',
  >(
    write: (slice: TimeSlice) => KqlQuery,
    options: SliceOptions & Omit<HuntOptions<Columns, Instants, Longs>, 'ifCut'>,
  ): Promise<SlicedResult<HuntingRow<Columns, Instants, Longs>>>
}

/** The service itself gives a query up after 200 seconds. */
const patience: Patience = { attemptTimeoutMs: 210_000, timeoutMs: 240_000 }

type Patience = Pick<ClientSettings, 'attemptTimeoutMs' | 'timeoutMs'>

/**
 * Makes a hunter alone. Nothing is sent, and no token asked for, before the first query.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createHunter(options: HunterOptions): Hunter {
  const { attemptTimeoutMs = patience.attemptTimeoutMs, timeoutMs = patience.timeoutMs } = options
  return hunterOn(createCaller(options), options, { attemptTimeoutMs, timeoutMs })
}

/**
 * The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. A query has 210 seconds
 * for an attempt and 240 in all, or what other calls have where that is more.
 *
 * @throws {@link ConfigError} A setting cannot work.
 */
export function createHunterResource(caller: Caller, settings: HunterSettings = {}): Hunter {
  const { attemptTimeoutMs, timeoutMs } = caller.transport
  return hunterOn(caller, settings, {
    attemptTimeoutMs: Math.max(attemptTimeoutMs, patience.attemptTimeoutMs),
    timeoutMs: Math.max(timeoutMs, patience.timeoutMs),
  })
}

function hunterOn(
  caller: Caller,
  { backend: usual = 'auto', check = false }: HunterSettings,
  { attemptTimeoutMs, timeoutMs }: Patience,
): Hunter {
  const hunting = createHuntingResource(caller)
  const { now } = caller.transport
  checkBackend(usual)

  let checker: ReturnType<typeof createKqlCheck> | undefined
  const checkQuery = async (query: KqlQuery) => {
    refuseOther(query)
    if (check === false) return
    checker ??= import('./check-kql.ts').then(({ createKqlCheck }) =>
      createKqlCheck(check === true ? {} : check),
    )
    const problems = (await checker)(query)
    const { KqlError } = await import('./kql-error.ts')
    if (problems.length > 0) throw new KqlError(problems)
  }

  const askOne = async (backend: HuntingBackend, query: string, options: CallOptions) => {
    const facts = (await backendFacts())[backend]
    const times = {
      attemptTimeoutMs: options.attemptTimeoutMs ?? attemptTimeoutMs,
      timeoutMs: options.timeoutMs ?? timeoutMs,
    }
    try {
      const asked = { backend, query, options: { ...options, ...times } }
      return { backend, facts, answer: await askBackend(hunting, caller.transport, asked) }
    } catch (error) {
      throw asLimit(error, facts, Math.min(times.attemptTimeoutMs, times.timeoutMs))
    }
  }

  const ask = async (choice: HuntingBackend | 'auto', query: string, options: CallOptions) => {
    if (choice !== 'auto') return askOne(choice, query, options)
    const { mde } = await backendFacts()
    if (now() >= mde.retiredAt) return askOne('graph', query, options)
    try {
      return await askOne('mde', query, options)
    } catch (error) {
      if (isGone(error)) return askOne('graph', query, options)
      throw error
    }
  }

  const hunter: Hunter = {
    async run(query, options = {}) {
      const {
        backend: choice = usual,
        ifCut = 'error',
        columns,
        datetimes = 'string',
        largeLongs = 'bigint',
        ...call
      } = options
      checkBackend(choice)
      await checkQuery(query)
      const { backend, facts, answer } = await ask(choice, String(query), call)
      const { operationId, maxRows } = facts
      const isCut = answer.rows.length >= maxRows
      if (isCut && ifCut === 'error')
        throw new HuntingLimitError(`${operationId} answered with ${maxRows} rows, and can give no more.`, {
          ...(answer.answered && answerFacts(answer.answered)),
          limit: 'rows',
          operationId,
        })
      const rows = await readRows(answer, { columns, datetimes, largeLongs })
      // readRows has held the rows against the columns that their type is made of.
      return { rows: rows as never[], columns: answer.columns, backend, isCut }
    },
    async runSliced(write, { from, to, sliceMs, shortestSliceMs, onSlice, ...options }) {
      const slices = { from, to, sliceMs, shortestSliceMs, onSlice }
      return runSlices((slice) => hunter.run(queryOf(write, slice), options), slices)
    },
  }
  return hunter
}

/** Retired for good, or gone before its date. */
function isGone(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 410)
}

function refuseOther(query: unknown): void {
  if (query instanceof KqlQuery && String(query) !== '') return
  throw new ConfigError('The query is empty, or not made by kql.', {
    next: 'Write it as kql`…`, or make it of the text of a file with kqlFromText.',
  })
}
