import type { Alert, Machine } from '@mde-kit/contract'
import { type Call, reaches } from './call.ts'
import { resourceNotFound } from './refusal.ts'

/**
 * Finds the alert that the path names. One outside the caller's device groups is as good as unknown.
 *
 * @throws {@link Refusal} 404 `ResourceNotFound`.
 */
export function alertOf(call: Call, id = call.parameters['id'] ?? ''): Alert {
  const alert = call.tenant.alerts.find(id)
  if (!alert || !reaches(call, alert.rbacGroupName)) throw resourceNotFound(`Alert ${id} was not found`)
  return alert
}

/**
 * Finds a device by its id, in any letter case.
 *
 * @throws {@link Refusal} 404 `ResourceNotFound`.
 */
export function machineOf(call: Call, id = call.parameters['id'] ?? ''): Machine {
  return needMachine(call, id, (machine) => machine.id === id.toLowerCase())
}

/**
 * Finds a device by id, full name or, failing these, by the first label of its name.
 *
 * @throws {@link Refusal} 404 `ResourceNotFound`.
 */
export function machineByIdOrName(call: Call): Machine {
  const id = call.parameters['id'] ?? ''
  const wanted = id.toLowerCase()
  return needMachine(call, id, (machine) => {
    const name = (machine.computerDnsName ?? '').toLowerCase()
    return machine.id === wanted || name === wanted || name.split('.')[0] === wanted
  })
}

function needMachine(call: Call, id: string, fits: (machine: Machine) => boolean): Machine {
  const machine = call.tenant.machines.find(
    (candidate) => fits(candidate) && reaches(call, candidate.rbacGroupName),
  )
  if (!machine) throw resourceNotFound(`Machine ${id} was not found`)
  return machine
}
