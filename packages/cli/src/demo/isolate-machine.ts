import type { DefenderClient } from '@mde-kit/client'
import { PermissionError } from '@mde-kit/client'
import type { Emulator } from '@mde-kit/emulator'
import { grant } from './create-app.ts'
import { ensure } from './demo-error.ts'
import type { GrantFact, IsolationFacts, RefusalFacts } from './demo-report.ts'

const body = { Comment: 'mde-kit demo', IsolationType: 'Full' } as const

/** Tries to isolate with a token that may only read alerts: the client refuses before anything is sent. */
export async function meetRefusal(
  emulator: Emulator,
  defender: DefenderClient,
  machineId: string,
): Promise<RefusalFacts> {
  const apiCalls = () => emulator.requests.filter(({ operationId }) => operationId !== undefined).length
  const before = apiCalls()
  const error: unknown = await defender.machines.isolate(machineId, body).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  ensure(error instanceof PermissionError, 'an isolate call without the permission is refused')
  return { code: error.code, missing: error.missing, next: error.next, requestsSent: apiCalls() - before }
}

/** Adds what isolating and following the action need, and consents again. */
export function grantIsolation(
  emulator: Emulator,
  clientId: string,
  kind: GrantFact['kind'],
): readonly GrantFact[] {
  const read = kind === 'delegated' ? 'Machine.Read' : 'Machine.Read.All'
  return [grant(emulator, clientId, kind, 'Machine.Isolate'), grant(emulator, clientId, kind, read)]
}

/** Isolates the device and follows the action to its end. */
export async function isolateMachine(
  defender: DefenderClient,
  machineId: string,
  granted: readonly GrantFact[],
  signal: AbortSignal,
): Promise<IsolationFacts> {
  const action = await defender.machines.isolate(machineId, body, { signal })
  const statuses: string[] = [action.status]
  const done = await defender.waitFor(action, {
    signal,
    pollIntervalMs: 200,
    onUpdate: ({ status }) => {
      if (statuses.at(-1) !== status) statuses.push(status)
    },
  })
  if (statuses.at(-1) !== done.status) statuses.push(done.status)
  ensure(done.status === 'Succeeded', 'the isolation succeeds')
  return { granted, machineId, computerDnsName: done.computerDnsName ?? '', actionId: done.id, statuses }
}
