import { createDefenderClient } from '@mde-kit/client'
import { operations, type OperationId } from '@mde-kit/contract'
import { type Emulator, startEmulator } from '@mde-kit/emulator'
import { createApp } from './create-app.ts'
import { ensure } from './demo-error.ts'
import type { DemoReport } from './demo-report.ts'
import { type Flow, kindOf } from './flow.ts'
import { getToken } from './get-token.ts'
import { grantIsolation, isolateMachine, meetRefusal } from './isolate-machine.ts'
import { listAlerts } from './list-alerts.ts'
import { validateToken } from './validate-token.ts'

/** Told of each step as it is done, so that a person can follow. */
export type OnStep = <Step extends keyof DemoReport>(step: Step, facts: DemoReport[Step]) => void

export interface DemoOptions {
  readonly flow: Flow
  readonly signal: AbortSignal
  readonly onStep: OnStep
  /** File to which the emulator appends its request log, as NDJSON. */
  readonly requestLog?: string | undefined
}

/** Small pages, so that the list comes in several; actions that end while somebody watches. */
const world = { pageSize: 100, actionTimings: { pendingMs: 400, inProgressMs: 800 } }

/**
 * Walks the whole tutorial against an emulator of its own. Nothing listens afterwards.
 *
 * @throws What failed: a typed error of a package, or a {@link DemoError} when a claim does not hold.
 */
export async function runDemo({ flow, signal, onStep, requestLog }: DemoOptions): Promise<DemoReport> {
  const emulator = await startEmulator({
    ...world,
    ...(requestLog !== undefined && { requestLogFile: requestLog }),
  })
  try {
    return await walk(emulator, flow, signal, onStep)
  } finally {
    await emulator.stop()
  }
}

async function walk(
  emulator: Emulator,
  flow: Flow,
  signal: AbortSignal,
  onStep: OnStep,
): Promise<DemoReport> {
  const done = <Step extends keyof DemoReport>(step: Step, facts: DemoReport[Step]): DemoReport[Step] => {
    onStep(step, facts)
    return facts
  }
  done('emulator', emulator.url)

  const app = createApp(emulator, flow)
  done('app', app.facts)
  ensure(app.facts.consented, 'an administrator has consented')

  const reader = await getToken(emulator, app, flow, signal)
  done('token', reader.facts)

  const validation = done('validation', await validateToken(emulator, reader.token))
  ensure(validation.kind === kindOf(flow), `a ${flow} token is ${kindOf(flow)}`)
  ensure(
    permissionsOf('listAlerts', kindOf(flow)).some((name) => validation.permissions.includes(name)),
    'the token may list alerts',
  )

  const defender = createDefenderClient({ credential: reader.credential, apiBase: emulator.url })
  const alerts = done('alerts', await listAlerts(defender, signal))

  // The device of the newest alert, as a responder would choose it.
  const newest = alerts.newest[0]
  ensure(newest !== undefined, 'there is an alert')
  const { machineId } = await defender.alerts.get(newest.id, { signal })
  ensure(typeof machineId === 'string', 'the newest alert names its device')

  const refusal = done('refusal', await meetRefusal(emulator, defender, machineId))
  ensure(refusal.requestsSent === 0, 'a refused call sends nothing')

  const granted = grantIsolation(emulator, app.facts.clientId, kindOf(flow))
  // A token keeps the permissions it was issued with: a new one is needed after every grant.
  const responder = await getToken(emulator, app, flow, signal)
  const response = createDefenderClient({ credential: responder.credential, apiBase: emulator.url })
  const isolation = done('isolation', await isolateMachine(response, machineId, granted, signal))

  return {
    flow,
    emulator: emulator.url,
    app: app.facts,
    token: reader.facts,
    validation,
    alerts,
    refusal,
    isolation,
  }
}

function permissionsOf(operationId: OperationId, kind: 'delegated' | 'application'): readonly string[] {
  return operations[operationId].permissions[kind].flat()
}
