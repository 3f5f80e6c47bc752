import type { QuotaLeft, QuotaStore, QuotaTaking, QuotaWindow } from './quota-store.ts'

export interface MemoryQuotaStoreOptions {
  /** Replaces the clock. Milliseconds since 1970, UTC. */
  readonly now?: (() => number) | undefined
}

/** A call that counts. It has no end while it is under way. */
interface Use {
  until: number
}

/**
 * Counts the calls of one process. Give several clients the same one, and they share their quota.
 *
 * A call counts from its start until a whole window after its end, so wherever the service lets its windows begin, it
 * never sees more calls in one than are allowed.
 */
export function memoryQuotaStore({ now = Date.now }: MemoryQuotaStoreOptions = {}): QuotaStore {
  const uses = new Map<string, readonly Use[]>()

  const current = ({ key }: QuotaWindow): readonly Use[] => {
    const at = now()
    const left = (uses.get(key) ?? []).filter(({ until }) => at < until)
    uses.set(key, left)
    return left
  }

  /** Until the first call stops counting; at the least, where all are under way. */
  const moreInMs = ({ perSeconds }: QuotaWindow, used: readonly Use[]): number =>
    used.reduce((least, { until }) => Math.min(least, until - now()), perSeconds * 1000)

  const take = (windows: readonly QuotaWindow[]): QuotaTaking => {
    const waits = windows.flatMap((window) => {
      const used = current(window)
      return used.length < window.calls ? [] : [moreInMs(window, used)]
    })
    if (waits.length > 0) return { waitMs: Math.max(...waits) }
    const taken = windows.map((window) => {
      const use: Use = { until: Number.POSITIVE_INFINITY }
      uses.set(window.key, [...current(window), use])
      return { use, lengthMs: window.perSeconds * 1000 }
    })
    return {
      settle: () => {
        for (const { use, lengthMs } of taken) use.until = now() + lengthMs
      },
    }
  }

  const read = (window: QuotaWindow): QuotaLeft => {
    const used = current(window)
    return { left: window.calls - used.length, moreInMs: used.length === 0 ? 0 : moreInMs(window, used) }
  }

  return {
    take: (windows) => Promise.resolve(take(windows)),
    read: (window) => Promise.resolve(read(window)),
  }
}
