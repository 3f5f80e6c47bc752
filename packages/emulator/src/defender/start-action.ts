import type { Machine, MachineAction } from '@mde-kit/contract'
import { type Call, odataContext } from './call.ts'
import { machineOf } from './find-records.ts'
import { Refusal } from './refusal.ts'
import { isFinal } from './state/action-store.ts'
import type { NewAction } from './state/action-store.ts'

/** What is to be done; device and requestor are those of the call. */
export type ActionPlan = Omit<NewAction, 'machine' | 'requestor'>

/**
 * Starts an action on a device, as one that has only been taken on.
 *
 * @param isSame Tells which other action of the type is in the way; any where left out.
 * @throws {@link Refusal} 400 `ActiveRequestAlreadyExists` while one is under way.
 */
export function startAction(
  call: Call,
  machine: Machine,
  plan: ActionPlan,
  isSame: (other: MachineAction) => boolean = () => true,
): MachineAction {
  const { actions } = call.tenant
  const isPending = actions
    .list()
    .some(
      (other) =>
        other.machineId === machine.id && other.type === plan.type && !isFinal(other) && isSame(other),
    )
  if (isPending) throw new Refusal(400, 'ActiveRequestAlreadyExists', 'Action is already in progress')
  return singleAction(call, actions.start({ ...plan, machine, requestor: call.caller.name }))
}

/** One machine action as a whole answer. */
export function singleAction(call: Call, action: MachineAction): MachineAction {
  return { '@odata.context': odataContext(call, 'MachineActions/$entity'), ...action }
}

/** Platforms that an action is documented for. */
export type Platforms = 'all' | 'Windows'

/**
 * Finds the device of the path, which must be onboarded to be told to do anything.
 *
 * @throws {@link Refusal} 404 `ResourceNotFound`; 400 where it cannot do what is asked for.
 */
export function managedMachineOf(call: Call, platforms: Platforms = 'all'): Machine {
  const machine = machineOf(call)
  if (machine.onboardingStatus !== 'Onboarded')
    throw new Refusal(400, 'InvalidInput', 'The device is not onboarded')
  if (platforms === 'Windows' && !machine.osPlatform?.startsWith('Windows'))
    throw new Refusal(
      400,
      'OsPlatformNotSupported',
      `${call.operation.id} is not supported on ${machine.osPlatform ?? 'this platform'}`,
    )
  return machine
}
