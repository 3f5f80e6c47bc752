import { untilAborted } from '../http/until-aborted.ts'
import type { PostgresClient, PostgresPool, PostgresQuery } from './postgres-pool.ts'

/**
 * Runs work in a transaction on one connection, which is closed where anything went wrong: that also ends the
 * transaction and lets go of its locks.
 *
 * Isolation is `READ COMMITTED` whatever the role has set, so that a row read after waiting for a lock is the one that
 * the holder of the lock has written.
 *
 * @param work Its argument runs a query, but waits no longer than the signal allows.
 */
export async function inTransaction(
  pool: PostgresPool,
  signal: AbortSignal,
  work: (run: PostgresQuery['query']) => Promise<void>,
): Promise<void> {
  const client = await connect(pool, signal)
  let broken = false
  // A connection that breaks while no query runs reports it as an event, which ends the process if nobody listens.
  const onError = () => {
    broken = true
  }
  client.on('error', onError)
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE')
    await work((text, values) => untilAborted(client.query(text, values), signal))
    await client.query('COMMIT')
  } catch (fault) {
    broken = true
    throw fault
  } finally {
    client.removeListener('error', onError)
    client.release(broken)
  }
}

async function connect(pool: PostgresPool, signal: AbortSignal): Promise<PostgresClient> {
  const connecting = pool.connect()
  try {
    return await untilAborted(connecting, signal)
  } catch (fault) {
    // Whoever has given up must not keep a connection that comes later.
    connecting.then((late) => late.release()).catch(() => undefined)
    throw fault
  }
}
