import type { Call, TimedTerms } from '../call/call.ts'
import { asError } from '../time/as-error.ts'
import type { Sleep } from '../time/sleep.ts'
import { priorityOf } from './priority-of.ts'
import type { Priority, QuotaOptions } from './quota-options.ts'
import type { QuotaStore, QuotaTaking, QuotaWindow } from './quota-store.ts'
import { quotaUsedUp } from './quota-used-up.ts'

export interface WaitingLineOptions extends Pick<QuotaOptions, 'mode' | 'onWait'> {
  readonly store: QuotaStore
  readonly now: () => number
  readonly sleep: Sleep
  /** Told where the store cannot count. The call goes ahead, as the service counts as well. */
  readonly onStoreFault: (fault: unknown, call: Call) => void
}

/** Calls that wait for the same quota. */
export interface WaitingLine {
  /**
   * Waits until the call may go: those of higher priority first, then in the order of arrival.
   *
   * @returns What to call when the call is over.
   * @throws {@link QuotaError} It may not wait, or its time would be up before. What `onWait` and `onStoreFault` throw
   * ends the call as well, and no other.
   */
  join(call: Call, terms: TimedTerms): Promise<() => void>
  /** Lets nobody go for a while, as the service asked. */
  rest(ms: number): void
}

type Pass = Exclude<QuotaTaking, { readonly waitMs: number }>

interface Waiter {
  readonly call: Call
  readonly deadlineAt: number
  readonly priority: Priority
  readonly go: (pass: Pass) => void
  readonly refuse: (reason: Error) => void
  told: boolean
}

const ranks: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 }

/** Makes the line of those who wait for these windows. It takes from the store only while somebody waits. */
export function createWaitingLine(
  windows: readonly QuotaWindow[],
  { mode, store, onWait, now, sleep, onStoreFault }: WaitingLineOptions,
): WaitingLine {
  let waiting: readonly Waiter[] = []
  let restUntil = 0
  /** When somebody may go again, as far as is known. */
  let openAt = 0
  let isServing = false
  /** Ends the wait between two looks, so that nothing is left running when nobody waits any more. */
  let pause = new AbortController()

  const leave = (waiter: Waiter) => {
    waiting = waiting.filter((other) => other !== waiter)
    if (waiting.length === 0) pause.abort()
  }

  /** An error that nobody catches here would end the process, and leave all who wait in the line. */
  const turnAway = (waiter: Waiter, reason: unknown) => {
    leave(waiter)
    waiter.refuse(asError(reason))
  }

  /** Undefined where the waiter was turned away. */
  const take = async (waiter: Waiter): Promise<QuotaTaking | undefined> => {
    if (now() < restUntil) return { waitMs: restUntil - now() }
    try {
      return await store.take(windows)
    } catch (fault) {
      return goUncounted(waiter, fault)
    }
  }

  const goUncounted = (waiter: Waiter, fault: unknown): Pass | undefined => {
    try {
      onStoreFault(fault, waiter.call)
      return { settle: () => undefined }
    } catch (thrown) {
      turnAway(waiter, thrown)
      return undefined
    }
  }

  /** Tells a waiter that there is no quota now, or refuses it where waiting cannot help. */
  const hold = (waiter: Waiter) => {
    const { call, deadlineAt, priority } = waiter
    const waitMs = openAt - now()
    if (mode === 'refuse' || openAt >= deadlineAt) {
      turnAway(waiter, quotaUsedUp(call, windows, { waitMs, mode }))
    } else if (!waiter.told) {
      waiter.told = true
      try {
        onWait?.({ operationId: call.name, priority, waitMs })
      } catch (thrown) {
        turnAway(waiter, thrown)
      }
    }
  }

  const serve = async () => {
    for (;;) {
      const [first] = waiting
      if (first === undefined) return
      const taking = await take(first)
      if (taking === undefined) continue
      if ('settle' in taking) {
        // Somebody else may be first by now; where nobody is left, the call counts all the same.
        const [next] = waiting
        if (next === undefined) return taking.settle()
        leave(next)
        next.go(taking)
      } else {
        openAt = now() + taking.waitMs
        pause = new AbortController()
        for (const waiter of waiting) hold(waiter)
        if (waiting.length > 0) await sleep(taking.waitMs, pause.signal).catch(() => undefined)
      }
    }
  }

  const startServing = async () => {
    if (isServing) return
    isServing = true
    try {
      await serve()
    } finally {
      isServing = false
    }
  }

  return {
    join: (call, { lifetime, deadlineAt }) =>
      new Promise((resolve, reject: (reason: Error) => void) => {
        lifetime.throwIfOver()
        const waiter: Waiter = {
          call,
          deadlineAt,
          priority: priorityOf(call),
          told: false,
          go: ({ settle }) => (settled(), resolve(settle)),
          refuse: (reason) => (settled(), reject(reason)),
        }
        const settled = lifetime.onEnd((error) => {
          leave(waiter)
          waiter.refuse(error)
        })
        const behind = waiting.findIndex(({ priority }) => ranks[priority] > ranks[waiter.priority])
        waiting = behind < 0 ? [...waiting, waiter] : waiting.toSpliced(behind, 0, waiter)
        if (now() < openAt) hold(waiter)
        void startServing()
      }),
    rest(ms) {
      restUntil = Math.max(restUntil, now() + ms)
    },
  }
}
