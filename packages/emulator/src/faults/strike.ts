import { setTimeout as delay } from 'node:timers/promises'
import type { OperationId } from '@mde-kit/contract'
import { isMdeError } from '@mde-kit/contract/errors'
import { operations } from '@mde-kit/contract/operations'
import { createOperationRouter } from '@mde-kit/contract/routing'
import type { Context, MiddlewareHandler, Next } from 'hono'
import { Refusal } from '../defender/refusal.ts'
import type { TenantState } from '../defender/state/tenant-state.ts'
import { type EmulatorEnv, noteFindings } from '../server/request-record.ts'
import { fileTargetOf } from '../storage/file-folders.ts'
import { storageError } from '../storage/storage-error.ts'
import type { CallKind, Fault } from './fault.ts'
import { refusedByFault } from './fault-response.ts'
import type { FaultSchedule, Strike } from './fault-schedule.ts'
import { readFaultRule } from './read-fault.ts'

/** Names a fault for the request that carries it, as JSON: `{"kind":"status","status":503}`. */
export const faultHeader = 'x-mde-emulator-fault'

/** Shows the state of tenants as it once was. */
export type StateLookup = (tenantId: string) => TenantState

/**
 * Makes calls go wrong by the rules of a schedule, or by the header of a request.
 *
 * @param stateAtStart What a stale page shows that a header asks for.
 */
export function strikeCalls(
  schedule: FaultSchedule<StateLookup>,
  stateAtStart: () => StateLookup,
): MiddlewareHandler<EmulatorEnv> {
  return strikeBy(schedule, createCallFinder(), stateAtStart)
}

/** The same for downloads from the storage. */
export function strikeFiles(schedule: FaultSchedule<StateLookup>): MiddlewareHandler<EmulatorEnv> {
  return strikeBy(schedule, (_method, path) => fileTargetOf(path))
}

type CallFinder = (method: string, path: string) => CallKind | undefined

function strikeBy(
  schedule: FaultSchedule<StateLookup>,
  callOf: CallFinder,
  stateAtStart?: () => StateLookup,
): MiddlewareHandler<EmulatorEnv> {
  return async (context, next) => {
    const header = context.req.header(faultHeader)
    if (schedule.isEmpty && header === undefined) return next()
    const call = callOf(context.req.method, new URL(context.req.url).pathname)
    if (call === undefined) return next()
    const scheduled = schedule.next(call)
    const strike =
      header === undefined ? scheduled : { fault: faultIn(header, call), earlier: stateAtStart?.() }
    if (!strike) return next()
    noteFindings(context, { fault: strike.fault.kind, ...(isOperation(call) && { operationId: call }) })
    return apply(context, next, call, strike)
  }
}

async function apply(
  context: Context<EmulatorEnv>,
  next: Next,
  call: CallKind,
  { fault, earlier }: Strike<StateLookup>,
): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'status':
    case 'quota':
      return refusedByFault(call, fault)
    case 'expiredLink':
      return storageError('AuthenticationFailed')
    case 'delay':
      // An emulator that has stopped does not keep the process for it.
      await delay(fault.delayMs, undefined, { ref: false })
      await next()
      return undefined
    case 'reset':
      if (fault.when === 'after') await next()
      return cutConnection(context)
    case 'cutBody':
      await next()
      context.res = await withCutBody(context, fault.afterBytes)
      return undefined
    case 'malformedJson':
      await next()
      context.res = await withMalformedJson(context.res)
      return undefined
    case 'stalePage':
      if (earlier && context.req.method === 'GET') context.set('earlierState', earlier)
      await next()
      return undefined
  }
}

function createCallFinder(): CallFinder {
  const route = createOperationRouter(Object.values(operations))
  return (method, path) => {
    if (/^\/[^/]+\/oauth2(?:\/v2\.0)?\/token$/.test(path)) return 'token'
    const id = route(path).find(({ operation }) => operation.method === method)?.operation.id
    return id !== undefined && isOperation(id) ? id : undefined
  }
}

function isOperation(id: string): id is OperationId {
  return Object.hasOwn(operations, id)
}

/** @throws {@link Refusal} 400: the header names no fault, or none that can strike the call. */
function faultIn(header: string, call: CallKind): Fault {
  try {
    return readFaultRule({ target: call, fault: JSON.parse(header) as unknown }).fault
  } catch (error) {
    const reason = isMdeError(error) ? `${error.message} ${error.next}` : 'It is no JSON.'
    throw new Refusal(400, 'InvalidInput', `The header ${faultHeader} cannot be read. ${reason}`)
  }
}

function cutConnection(context: Context<EmulatorEnv>): Response {
  context.env.cutConnection()
  // Nobody gets it. The log takes the status from it.
  return new Response(null, { status: 599, headers: { 'x-hono-already-sent': 'true' } })
}

async function withCutBody(
  { res: response, env }: Context<EmulatorEnv>,
  afterBytes: number | undefined,
): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const part = bytes.subarray(0, Math.min(afterBytes ?? bytes.length >> 1, Math.max(bytes.length - 1, 0)))
  const headers = new Headers(response.headers)
  headers.set('content-length', String(bytes.length))
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      if (part.length > 0) controller.enqueue(part)
      // Time for the part to leave.
      await delay(20)
      env.cutConnection()
      controller.close()
    },
  })
  return new Response(body, { status: response.status, headers })
}

async function withMalformedJson(response: Response): Promise<Response> {
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  return new Response(`${text.slice(0, -1)},,`, { status: response.status, headers })
}
