import type { Policy, TimedCall } from '../call/call.ts'
import type { QuotaGate } from '../quota/quota-gate.ts'

export interface ThrottleOptions {
  /** Loads what counts calls; undefined where nobody does. */
  readonly gate: (() => Promise<QuotaGate>) | undefined
}

/** Lets each attempt wait for the documented quota. Inside retry: every attempt counts. */
export function throttle({ gate }: ThrottleOptions): Policy<TimedCall> {
  return (next) => (gate ? async (call) => (await gate()).pass(call, next) : next)
}
