/** One process of many that use the quota of a tenant: it calls as often as the quota lets it, until time is up. */
import { setTimeout as sleepOnClock } from 'node:timers/promises'
import { Redis } from 'ioredis'
import pg from 'pg'
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible'
import { createDefenderClient } from '../../src/index.ts'
import { type QuotaLimiter, type QuotaLimiterOptions, sharedQuotaStore } from '../../src/quota.ts'
import { tokenWith } from '../fakes/credential.ts'

export interface QuotaTask {
  readonly apiBase: string
  /** Address of PostgreSQL or Redis. */
  readonly storeUrl: string
  readonly marginSeconds: number
  /** How much faster time passes. The store is told shorter times, and what it tells is made longer again. */
  readonly speed: number
  /** When to begin, and how long to go on by the fast clock. Milliseconds. */
  readonly startsAt: number
  readonly forMs: number
}

export interface QuotaReport {
  readonly calls: number
  readonly failures: readonly string[]
}

process.once('message', (task: QuotaTask) => {
  void run(task).then((report) => process.send?.(report, () => process.exit()))
})
process.send?.('ready')

async function run({
  apiBase,
  storeUrl,
  marginSeconds,
  speed,
  startsAt,
  forMs,
}: QuotaTask): Promise<QuotaReport> {
  const failures: string[] = []
  const now = () => startsAt + (Date.now() - startsAt) * speed
  const sleep = (ms: number, signal?: AbortSignal) => sleepOnClock(ms / speed, undefined, { signal })
  const client = createDefenderClient({
    apiBase,
    credential: {
      getToken: () =>
        Promise.resolve({
          token: tokenWith({ tid: 'contoso', appid: 'app' }),
          expiresOnTimestamp: Number.POSITIVE_INFINITY,
        }),
    },
    preflight: 'off',
    retry: { attempts: 1 },
    quota: {
      mode: 'wait',
      store: sharedQuotaStore({ createLimiter: limiterOn(storeUrl, speed), marginSeconds }),
    },
    onWarning: ({ message }) => failures.push(message),
    now,
    sleep,
    timer: (ms, ring) => {
      const running = setTimeout(ring, ms / speed)
      return () => clearTimeout(running)
    },
  })
  // Everything is loaded, and every connection made, before time begins. This operation has a quota of its own.
  for (let call = 0; call < 3; call++) await client.machines.list({ top: 1 }).toArray()
  await sleepOnClock(startsAt - Date.now())
  const endsAt = startsAt + forMs
  for (let calls = 0; ; calls++) {
    try {
      await client.alerts.list({ top: 1 }, { timeoutMs: Math.max(1, endsAt - now()) }).toArray()
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      // Where the next call would come too late, the work is done.
      if (code !== 'MDE_QUOTA' && code !== 'MDE_TIMEOUT') failures.push(message)
      return { calls, failures }
    }
  }
}

interface LimiterAnswer {
  readonly remainingPoints: number
  readonly msBeforeNext: number
}

function limiterOn(storeUrl: string, speed: number): (options: QuotaLimiterOptions) => QuotaLimiter {
  const store = storeUrl.startsWith('redis:')
    ? { redis: new Redis(storeUrl) }
    : { pool: new pg.Pool({ connectionString: storeUrl, max: 2 }) }
  return (options) => {
    // Both count in whole seconds.
    const faster = { ...options, duration: Math.round(options.duration / speed) }
    const limiter = store.redis
      ? new RateLimiterRedis({ ...faster, storeClient: store.redis })
      : new RateLimiterPostgres({
          ...faster,
          storeClient: store.pool,
          tableName: 'quota',
          tableCreated: true,
        })
    const slower = ({ remainingPoints, msBeforeNext }: LimiterAnswer) => ({
      remainingPoints,
      msBeforeNext: msBeforeNext * speed,
    })
    return {
      consume: (key) =>
        limiter.consume(key).then(slower, (refusal: unknown) => {
          const reason: unknown = refusal instanceof Error ? refusal : slower(refusal as LimiterAnswer)
          throw reason
        }),
      get: async (key) => {
        const answer = await limiter.get(key)
        return answer && slower(answer)
      },
    }
  }
}
