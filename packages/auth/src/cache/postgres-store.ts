import { ConfigError } from '@mde-kit/contract/errors'
import { requireObject } from '../config/require-object.ts'
import { CacheError } from '../errors/cache-error.ts'
import type { PostgresPool, PostgresQuery } from './postgres-pool.ts'
import { inTransaction } from './postgres-transaction.ts'
import type { StoreAccess, TokenStore } from './token-store.ts'
import { foreignFault } from '../errors/foreign-fault.ts'

/** Options of {@link postgresStore}. */
export interface PostgresStoreOptions {
  /** Table to keep rows in, with its schema where it needs one. Defaults to `mde_token_cache`. */
  readonly table?: string | undefined
  /** How long to wait for other processes that renew. Defaults to 60 000. */
  readonly lockTimeoutMs?: number | undefined
}

/** A {@link TokenStore} in PostgreSQL. */
export interface PostgresStore extends Required<Pick<TokenStore, 'lock'>>, StoreAccess {
  /** Creates the table unless it is there. Any number of processes may call this at once. */
  createTable(): Promise<void>
}

/** How long a renewal may take before the server ends it, so that a hung process does not hold its lock for good. */
const longestRenewalMs = 300_000

/** PostgreSQL's code for a lock that did not come free within `lock_timeout`. */
const lockNotAvailable = '55P03'
const undefinedTable = '42P01'

/**
 * The statement that creates the table, for a migration of yours.
 *
 * @throws {@link ConfigError} The name is no plain SQL name.
 */
export function postgresTableSql(table = 'mde_token_cache'): string {
  return [
    `CREATE TABLE IF NOT EXISTS ${quote(table)} (`,
    '  key text PRIMARY KEY,',
    '  value text NOT NULL,',
    '  updated_at timestamptz NOT NULL DEFAULT now()',
    ')',
  ].join('\n')
}

/**
 * Keeps tokens in PostgreSQL, for `storeCache`: one row per token and per session.
 *
 * While a token is renewed, one connection of the pool holds an advisory lock for the length of a transaction, so it
 * works behind a pooler that hands out connections per transaction. A process that dies lets go at once.
 *
 * @param pool A pool of the `pg` package, version 8. It stays the caller's: nothing here ends it.
 * @throws {@link ConfigError} There is no pool, or an option cannot work.
 */
export function postgresStore(pool: PostgresPool, options: PostgresStoreOptions = {}): PostgresStore {
  requireObject(pool, 'pool', ['query', 'connect'])
  requireObject(options, 'options')
  const { table = 'mde_token_cache', lockTimeoutMs = 60_000 } = options
  if (!(lockTimeoutMs >= 1))
    throw new ConfigError('lockTimeoutMs must be 1 or more.', {
      next: 'Leave lockTimeoutMs out for 60 seconds.',
    })
  const statements = statementsFor(quote(table))
  return {
    ...access((text, values) => pool.query(text, values), statements),
    lock: (key, work, signal) =>
      inTransaction(pool, signal, async (run) => {
        await run(limits, [`${Math.ceil(lockTimeoutMs)}ms`, `${longestRenewalMs}ms`])
        try {
          await run(takeLock, [`${table} ${key}`])
        } catch (fault) {
          throw codeOf(fault) === lockNotAvailable ? locked(lockTimeoutMs, fault) : fault
        }
        await work(access(run, statements))
      }),
    createTable: async () => {
      try {
        await inTransaction(pool, new AbortController().signal, async (run) => {
          // Two at once would both find no table, and one would fail.
          await run(takeLock, [`create ${table}`])
          await run(postgresTableSql(table), [])
        })
      } catch (fault) {
        throw noTable('could not be created', fault)
      }
    },
  }
}

/** For the length of the transaction, whatever the role or the server has set. */
const limits =
  "SELECT set_config('lock_timeout', $1, true), set_config('statement_timeout', '0', true), " +
  "set_config('idle_in_transaction_session_timeout', $2, true)"

const takeLock = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))'

interface Statements {
  readonly get: string
  readonly set: string
  readonly delete: string
}

function statementsFor(table: string): Statements {
  return {
    get: `SELECT value FROM ${table} WHERE key = $1`,
    set:
      `INSERT INTO ${table} (key, value) VALUES ($1, $2) ` +
      'ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()',
    delete: `DELETE FROM ${table} WHERE key = $1`,
  }
}

function access(run: PostgresQuery['query'], statements: Statements): StoreAccess {
  const query = async (text: string, values: string[]) => {
    try {
      return await run(text, values)
    } catch (fault) {
      throw codeOf(fault) === undefinedTable ? noTable('does not exist', fault) : fault
    }
  }
  return {
    get: async (key) => {
      const { rows } = await query(statements.get, [key])
      const value = rows[0]?.['value']
      return typeof value === 'string' ? value : undefined
    },
    set: (key, value) => query(statements.set, [key, value]),
    delete: (key) => query(statements.delete, [key]),
  }
}

function quote(table: string): string {
  const parts = typeof table === 'string' ? table.split('.') : []
  if (parts.length < 1 || parts.length > 2 || !parts.every((part) => /^[A-Za-z_][\w$]{0,62}$/.test(part)))
    throw new ConfigError('table is no plain SQL name, with or without a schema.', {
      next: 'Use letters, digits and underscores, such as security.mde_token_cache.',
    })
  return parts.map((part) => `"${part}"`).join('.')
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined
}

function noTable(what: string, fault: unknown): CacheError {
  return new CacheError(`The table of the token cache ${what}.`, {
    reason: 'store-failed',
    next: 'Call createTable() once as a role that may create tables, or run postgresTableSql() in a migration.',
    cause: foreignFault(fault),
  })
}

function locked(waitMs: number, fault: unknown): CacheError {
  return new CacheError(`Another process has held the lock of this token for more than ${waitMs} ms.`, {
    reason: 'locked',
    next: 'Try again; if it stays so, look in pg_locks for the session that holds the advisory lock.',
    cause: foreignFault(fault),
  })
}
