import type { Alert, Machine } from '@mde-kit/contract'
import type { AlertHead } from '../world/alert-head.ts'
import { type Call, reaches } from './call.ts'
import { resourceNotFound } from './refusal.ts'

/**
 * Finds the alert that the path names. One outside the caller's device groups is as good as unknown.
 *
 * @throws {@link Refusal} 404 `ResourceNotFound`.
 */
export function alertHeadOf(call: Call, id = call.parameters['id'] ?? ''): AlertHead {
  const head = call.tenant.alerts.find(id)
  if (!head || !reaches(call, head.rbacGroupName)) throw resourceNotFound(`Alert ${id} was not found`)
  return head
}

/** The same, as a whole. */
export function alertOf(call: Call, id?: string): Alert {
  return alertHeadOf(call, id).full()
}

/**
 * Finds a device by its id, in any letter case.
 *
 * @throws {@link Refusal} 404 `ResourceNotFound`.
 */
export function machineOf(call: Call, id = call.parameters['id'] ?? ''): Machine {
  return need(call, id, call.tenant.machines.find(id.toLowerCase()))
}

/**
 * Finds a device by id, full name or, failing these, by the first label of its name.
 *
 * @throws {@link Refusal} 404 `ResourceNotFound`.
 */
export function machineByIdOrName(call: Call): Machine {
  const id = call.parameters['id'] ?? ''
  const wanted = id.toLowerCase()
  const named = call.tenant.machines.list().find((machine) => {
    const name = (machine.computerDnsName ?? '').toLowerCase()
    return (name === wanted || name.split('.')[0] === wanted) && reaches(call, machine.rbacGroupName)
  })
  return need(call, id, call.tenant.machines.find(wanted) ?? named)
}

function need(call: Call, id: string, machine: Machine | undefined): Machine {
  if (!machine || !reaches(call, machine.rbacGroupName)) throw resourceNotFound(`Machine ${id} was not found`)
  return machine
}
