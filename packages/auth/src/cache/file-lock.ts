import type { LockOptions } from 'proper-lockfile'
import { CacheError } from '../errors/cache-error.ts'
import { sleep } from '../http/sleep.ts'
import type { OnCacheWarning } from './vault.ts'
import { foreignFault } from '../errors/foreign-fault.ts'

export interface FileLockOptions {
  /** How long to wait for other processes. */
  readonly waitMs: number
  readonly signal: AbortSignal
  readonly onWarning: OnCacheWarning
}

/** A lock whose holder has not been heard of for this long is taken over; it is refreshed every half of that. */
const staleMs = 10_000

/** Mean pause between two tries. Random, so that processes which started together do not try together. */
const pollMs = 50

/**
 * Runs work while no other process holds the lock of a file: a folder named `<file>.lock`, which also works on network
 * drives. A process that dies leaves its lock behind, which is taken over after ten seconds.
 *
 * @throws {@link CacheError} `locked`: the lock did not come free in time.
 */
export async function withFileLock(
  file: string,
  work: () => Promise<void>,
  { waitMs, signal, onWarning }: FileLockOptions,
): Promise<void> {
  const release = await acquire(file, { waitMs, signal, onWarning })
  try {
    await work()
  } finally {
    // Fails where the lock was lost, of which a warning was given.
    await release().catch(() => undefined)
  }
}

/** The library can retry by itself, but goes on, and keeps the process alive, when the caller has given up. */
async function acquire(
  file: string,
  { waitMs, signal, onWarning }: FileLockOptions,
): Promise<() => Promise<void>> {
  // Loaded when used: it patches node:fs, which a sign-in without a file cache should not pay for.
  const { lock } = await import('proper-lockfile')
  const options: LockOptions = {
    realpath: false, // the file may not be there yet
    stale: staleMs,
    onCompromised: (fault) => onWarning(lockLost(file, fault)),
  }
  const started = performance.now()
  for (;;) {
    try {
      return await lock(file, options)
    } catch (fault) {
      if (codeOf(fault) !== 'ELOCKED') throw fault
      if (performance.now() - started >= waitMs) throw locked(file, waitMs, fault)
    }
    await sleep(pollMs * (0.5 + Math.random()), signal)
  }
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined
}

function locked(file: string, waitMs: number, fault: unknown): CacheError {
  return new CacheError(`Another process has held ${file} for more than ${waitMs} ms.`, {
    reason: 'locked',
    next: `Try again; if no process is signing in, delete ${file}.lock.`,
    cause: foreignFault(fault),
  })
}

function lockLost(file: string, fault: unknown): CacheError {
  return new CacheError(
    `The lock of ${file} was lost, so another process may have signed in at the same time.`,
    {
      reason: 'lock-lost',
      next: 'Nothing, if the machine slept; else check that the file system keeps time.',
      cause: foreignFault(fault),
    },
  )
}
