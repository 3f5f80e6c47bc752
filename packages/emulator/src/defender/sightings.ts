import type { AlertEvidence, Machine } from '@mde-kit/contract'
import { sortableInstant } from '../odata/instant.ts'
import type { AlertHead } from '../world/alert-head.ts'
import { instantText } from '../world/instant-text.ts'
import { type Call, reaches } from './call.ts'
import { Refusal } from './refusal.ts'
import { picked } from './state/alert-store.ts'

/** How often the devices of the organisation met something, and when. Times are null where they never did. */
export interface Sightings {
  readonly organizationPrevalence: number
  readonly orgFirstSeen: string | null
  readonly orgLastSeen: string | null
}

const hourMs = 3_600_000
const maxHours = 720

/** Alerts in reach of the caller whose evidence names something, newest first. */
export function alertsWith(call: Call, names: (evidence: AlertEvidence) => boolean): readonly AlertHead[] {
  // Alerts of the same detector share what they show, so that each is looked at once.
  const known = new Map<readonly AlertEvidence[], boolean>()
  const shows = (exhibits: readonly AlertEvidence[]): boolean => {
    const found = known.get(exhibits) ?? exhibits.some(names)
    known.set(exhibits, found)
    return found
  }
  return [
    ...picked(
      call.tenant.alerts.heads(),
      ({ exhibits, rbacGroupName }) => shows(exhibits) && reaches(call, rbacGroupName),
    ),
  ]
}

/** Devices in reach of the caller on which these alerts were raised. */
export function machinesOf(call: Call, alerts: readonly AlertHead[]): readonly Machine[] {
  const ids = new Set(alerts.flatMap(({ machineId }) => machineId ?? []))
  return [...ids]
    .flatMap((id) => call.tenant.machines.find(id) ?? [])
    .filter(({ rbacGroupName }) => reaches(call, rbacGroupName))
}

/**
 * Counts the devices on which these alerts saw something within the hours that the caller looks back.
 *
 * @throws {@link Refusal} 400 for `lookBackHours` that is no whole number from 1 to 720.
 */
export function sightingsIn(call: Call, alerts: readonly AlertHead[]): Sightings {
  const since = sortable(instantText(call.nowMs - lookBackHours(call) * hourMs))
  const recent = alerts.filter(({ lastEventTime }) => sortable(lastEventTime) >= since)
  const times = recent
    .flatMap(({ firstEventTime, lastEventTime }) => [firstEventTime ?? [], lastEventTime ?? []].flat())
    .map((time) => ({ time, key: sortable(time) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return {
    organizationPrevalence: new Set(recent.map(({ machineId }) => machineId)).size,
    orgFirstSeen: times.at(0)?.time ?? null,
    orgLastSeen: times.at(-1)?.time ?? null,
  }
}

function sortable(time: string | null | undefined): string {
  return sortableInstant(time ?? '') ?? ''
}

function lookBackHours({ url }: Call): number {
  const text = url.searchParams.get('lookBackHours')
  if (text === null) return maxHours
  const hours = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (hours < 1 || hours > maxHours)
    throw new Refusal(400, 'InvalidInput', `'lookBackHours' must be a whole number from 1 to ${maxHours}.`)
  return hours
}
