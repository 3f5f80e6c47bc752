import type { Operation } from '@mde-kit/contract'
import type { ResolvedApi } from '@mde-kit/contract/runtime'
import { ConfigError } from '@mde-kit/contract/runtime'
import type { Call, Policy, TimedTerms } from '../call/call.ts'
import { callFacts } from '../errors/call-facts.ts'
import { QuotaError } from '../errors/quota-error.ts'
import { waitTold } from '../policies/wait-told.ts'
import type { ClientWarning } from '../policies/preflight.ts'
import type { Sleep } from '../time/sleep.ts'
import { memoryQuotaStore } from './memory-quota-store.ts'
import type { QuotaOptions } from './quota-options.ts'
import { quotaOwner } from './quota-owner.ts'
import type { QuotaLeft } from './quota-store.ts'
import { quotaName, quotaWindows } from './quota-windows.ts'
import { createWaitingLine, type WaitingLine } from './waiting-line.ts'

export interface QuotaGateSettings {
  readonly quota: QuotaOptions
  readonly cloud: ResolvedApi
  readonly onWarning: (warning: ClientWarning) => void
  readonly now: () => number
  readonly sleep: Sleep
}

/** What is left of one documented quota. */
export interface QuotaState extends QuotaLeft {
  /** The family of operations that share it, or the one operation. */
  readonly name: string
  readonly operationIds: readonly string[]
  readonly calls: number
  readonly perSeconds: number
}

/** Whose quota it is: tenant and app are in the token. The tenant is needed where it cannot be read. */
export interface QuotaUser {
  readonly token: string | undefined
  readonly tenantId?: string | undefined
}

/** Stands before each attempt and counts. */
export interface QuotaGate {
  /** Sends a call as soon as its quota allows it. */
  readonly policy: Policy<TimedTerms>
  /** What is left for the tenant and the app of a token. */
  states(operations: readonly Operation[], user: QuotaUser): Promise<readonly QuotaState[]>
}

/** Makes the gate of a client: a line for each quota of each cloud, tenant and app. */
export function createQuotaGate(settings: QuotaGateSettings): QuotaGate {
  const { quota, cloud, onWarning, now, sleep } = settings
  const { mode, onWait, store = memoryQuotaStore({ now }) } = quota
  if (mode !== 'wait' && mode !== 'refuse')
    throw new ConfigError(`There is no quota mode named '${String(mode)}'.`, {
      next: "Use 'wait' or 'refuse', or leave quota out.",
    })
  const lines = new Map<string, WaitingLine>()

  const onStoreFault = (cause: unknown, call: Call) =>
    onWarning(
      new QuotaError(`The quota store failed, so ${call.name} was not counted.`, {
        ...callFacts(call),
        retryAfterSeconds: 0,
        next: 'Look at the cause: it is what the store threw.',
        cause,
      }),
    )

  const ownerOf = ({ token, tenantId }: QuotaUser) => `${cloud.name} ${quotaOwner(token, tenantId)}`

  const lineOf = ({ operation, tenantId }: Call, { token }: TimedTerms): WaitingLine | undefined => {
    const windows = quotaWindows(operation, ownerOf({ token, tenantId }))
    const [first] = windows
    if (first === undefined) return undefined
    const line =
      lines.get(first.key) ?? createWaitingLine(windows, { mode, onWait, store, now, sleep, onStoreFault })
    lines.set(first.key, line)
    return line
  }

  return {
    policy: (next) => async (call, terms) => {
      const line = lineOf(call, terms)
      if (line === undefined) return next(call, terms)
      const joinedAt = now()
      const settle = await line.join(call, terms).finally(() => {
        call.progress.quotaWaitMs += now() - joinedAt
      })
      try {
        const response = await next(call, terms)
        // Others use the quota too, or it is one of computing time.
        if (response.status === 429) line.rest((waitTold(response, now()) ?? 0) * 1000)
        return response
      } finally {
        settle()
      }
    },
    async states(operations, user) {
      const names = [...new Set(operations.map(quotaName))]
      const states = names.flatMap((name) => {
        const family = operations.filter((operation) => quotaName(operation) === name)
        const operationIds = family.map(({ id }) => id)
        return quotaWindows(family[0], ownerOf(user)).map(async (window) => {
          const { calls, perSeconds } = window
          return { name, operationIds, calls, perSeconds, ...(await store.read(window)) }
        })
      })
      return Promise.all(states)
    },
  }
}
