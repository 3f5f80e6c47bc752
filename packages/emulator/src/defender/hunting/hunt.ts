import { setImmediate } from 'node:timers/promises'
import { isMdeError } from '@mde-kit/contract/errors'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { NotImitatedError } from '../../hunting/kql/not-imitated-error.ts'
import { QueryError } from '../../hunting/kql/query-error.ts'
import { type HuntingAnswer, leastRowBytes } from '../../hunting/create-hunting.ts'
import { instantOfMs } from '../../hunting/values/instant.ts'
import { jsonText } from '../../hunting/values/text-of.ts'
import { type Call, reaches } from '../call.ts'
import { alertsInReach } from '../alert-answers.ts'
import { Refusal } from '../refusal.ts'
import type { RunTimeLimit } from '../run-time-budget.ts'
import type { TimeWindow } from './read-timespan.ts'

const dayMs = 86_400_000
/** How long a query runs before other calls have their turn. */
const turnMs = 20
/** Rows whose size is looked at in one go. */
const sampleRows = 1000

/** What is undocumented: how much time Graph gives a tenant in a cycle. */
const graphSecondsPerCycle = 600

type HuntingOperationId = 'runAdvancedQuery' | 'runHuntingQuery'

/**
 * Runs a query of a caller, within the documented limits of the operation.
 *
 * @param window How far to look back; the narrower of this and of the limit holds.
 * @throws {@link Refusal} 400 for a query that is wrong or too large, 429 without time left, 501 for one that is not
 * imitated or while the analyser is not installed.
 */
export async function hunt(
  call: Call,
  { query, window }: { readonly query: string; readonly window?: TimeWindow },
): Promise<HuntingAnswer> {
  const id = call.operation.id as HuntingOperationId
  const { lookBackDays = 30, maxRows = 100_000, maxResponseMB, requestTimeoutSeconds = 200 } = limitsOf(id)
  const budget = budgetOf(id)
  const key = `${call.tenantId} ${id}`
  call.runTime?.check(key, budget)
  const timer = createTimer(call, requestTimeoutSeconds)
  try {
    const maxBytes = maxResponseMB === undefined ? undefined : maxResponseMB * 1024 * 1024
    const answer = await call.hunting.run(query, {
      world: worldOf(call),
      now: instantOfMs(call.nowMs),
      fromMs: Math.max(call.nowMs - lookBackDays * dayMs, window?.fromMs ?? Number.NEGATIVE_INFINITY),
      toMs: Math.min(call.nowMs, window?.toMs ?? Number.POSITIVE_INFINITY),
      maxRows,
      maxBytes,
      pause: () => timer.pause(),
    })
    if (maxBytes !== undefined) checkSize(answer, maxBytes)
    return answer
  } catch (fault) {
    throw refusalOf(fault, query)
  } finally {
    call.runTime?.spend(key, budget, timer.spentMs() / 1000)
  }
}

function limitsOf(id: HuntingOperationId): Readonly<Record<string, number>> {
  return operationDocs[id].limits ?? {}
}

function budgetOf(id: HuntingOperationId): readonly RunTimeLimit[] {
  const { runTimeMinutesPerHour, runTimeMinutesPerDay, processorCycleMinutes } = limitsOf(id)
  return [
    ...(runTimeMinutesPerHour === undefined
      ? []
      : [{ seconds: runTimeMinutesPerHour * 60, perSeconds: 3600 }]),
    ...(runTimeMinutesPerDay === undefined
      ? []
      : [{ seconds: runTimeMinutesPerDay * 60, perSeconds: 86_400 }]),
    ...(processorCycleMinutes === undefined
      ? []
      : [{ seconds: graphSecondsPerCycle, perSeconds: processorCycleMinutes * 60 }]),
  ]
}

/** Measures what a query runs, without the turns of others, and lets them have theirs. */
function createTimer({ operation, isAbandoned }: Call, limitSeconds: number) {
  let spentMs = 0
  let turnStartMs = performance.now()
  const runMs = () => performance.now() - turnStartMs
  return {
    spentMs: () => spentMs + runMs(),
    pause(): Promise<void> | undefined {
      if (runMs() < turnMs) return undefined
      if (spentMs + runMs() > limitSeconds * 1000) throw timeIsUp(operation.service)
      if (isAbandoned()) throw new Refusal(400, 'BadRequest', 'The caller has gone.')
      spentMs += runMs()
      return setImmediate().then(() => {
        turnStartMs = performance.now()
      })
    },
  }
}

/** Graph answers with an empty message, as users report. */
function timeIsUp(service: Call['operation']['service']): Refusal {
  return service === 'graph'
    ? new Refusal(504, 'UnknownError', '')
    : new Refusal(400, 'BadRequest', 'Query execution has exceeded the allowed execution time.')
}

/** Looks at some rows first, since writing all of them takes a while. */
function checkSize({ columns, rows }: HuntingAnswer, maxBytes: number): void {
  const names = leastRowBytes(columns)
  let bytes = 0
  for (let at = 0; at < rows.length; at += sampleRows) {
    const piece = rows.slice(at, at + sampleRows)
    bytes += jsonText(piece).length + names * piece.length
    if (bytes > maxBytes)
      throw new Refusal(
        400,
        'BadRequest',
        'Query execution has exceeded the allowed result size. Optimize your query by limiting the number of results and try again.',
      )
  }
}

/** The same tenant that every other operation shows, as far as the caller sees it. */
function worldOf(call: Call) {
  const { tenant, nowMs } = call
  const isAll = call.caller.deviceGroups === 'all'
  const machines = tenant.machines.list()
  return {
    startMs: tenant.startMs,
    nowMs,
    machines: isAll ? machines : machines.filter(({ rbacGroupName }) => reaches(call, rbacGroupName)),
    alerts: () => alertsInReach(call),
    people: tenant.people,
    logonsOf: (machineId: string) => tenant.logons.get(machineId) ?? [],
    files: tenant.knownFiles,
    inventory: tenant.inventory,
  }
}

function refusalOf(fault: unknown, query: string): unknown {
  if (fault instanceof QueryError) return new Refusal(400, 'BadRequest', fault.message)
  if (fault instanceof NotImitatedError)
    return new Refusal(501, 'NotEmulated', fault.describe(query), { 'x-mde-not-emulated': 'kql' })
  if (isMdeError(fault)) return new Refusal(501, 'NotEmulated', `${fault.message} ${fault.next}`)
  return fault
}
