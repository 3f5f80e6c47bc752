import type { AlertLog } from './alert-head.ts'
import type { Device } from './machines.ts'
import type { Person } from './people.ts'
import { createRandom } from './random.ts'

/** Who signs in to which device, by machine id: its own user first, then those whom alerts saw there. */
export function createLogons(options: {
  devices: readonly Device[]
  people: readonly Person[]
  alerts: AlertLog
}): ReadonlyMap<string, readonly Person[]> {
  const { devices, people, alerts } = options
  const byName = new Map(people.map((person) => [person.user.accountName, person]))
  const employees = people.filter(({ user }) => user.logonTypes === 'Interactive')
  const logons = new Map<string, Set<Person>>()
  for (const { machine, family } of devices) {
    const owner = createRandom(`${machine.id}/owner`).pick(employees)
    // Devices that are not onboarded report nobody.
    logons.set(machine.id, new Set(family === 'other' ? [] : [owner]))
  }
  for (const { machineId, relatedUser } of alerts.heads()) {
    const person = byName.get(relatedUser?.userName ?? '')
    if (person) logons.get(machineId ?? '')?.add(person)
  }
  return new Map([...logons].map(([id, persons]) => [id, [...persons]]))
}
