import type { Machine } from '@mde-kit/contract'
import { type Call, type Handler, reaches } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { Refusal } from '../refusal.ts'

const minutesMs = 60_000
const reachMs = 30 * 24 * 60 * minutesMs

export const findMachinesByIp: Handler<'findMachinesByIp'> = (call) =>
  wholePageOf(call, 'Machines', seenWithIp(call, 15 * minutesMs))

/** The older twin of findMachinesByIp looks one minute further. */
export const findMachineInfoByIp: Handler<'findMachineInfoByIp'> = (call) =>
  wholePageOf(call, 'Machines', seenWithIp(call, 16 * minutesMs))

export const findMachinesByTag: Handler<'findMachinesByTag'> = (call) => {
  const query = call.url.searchParams
  const wanted = query.get('tag') ?? ''
  if (wanted === '')
    throw new Refusal(400, 'MissingRequiredParameter', `The required parameter 'tag' is missing.`)
  const mode = query.get('useStartsWithFilter')?.toLowerCase() ?? 'false'
  if (mode !== 'true' && mode !== 'false')
    throw new Refusal(400, 'InvalidInput', `'useStartsWithFilter' must be true or false.`)
  const fits = (tag: string) => (mode === 'true' ? tag.startsWith(wanted) : tag === wanted)
  return wholePageOf(
    call,
    'Machines',
    inReach(call).filter(({ machineTags }) => machineTags?.some(fits)),
  )
}

/** A device of the emulator keeps its address as long as it is known, so it was seen with it all that time. */
function seenWithIp(call: Call, windowMs: number): readonly Machine[] {
  const { ip, timestamp = '' } = call.parameters
  const aroundMs = Date.parse(timestamp)
  if (Number.isNaN(aroundMs) || !/^\d{4}-\d\d-\d\dT/.test(timestamp))
    throw new Refusal(400, 'InvalidInput', `The timestamp must be an instant, such as 2019-09-22T08:44:05Z.`)
  if (aroundMs > call.nowMs || aroundMs < call.nowMs - reachMs)
    throw new Refusal(400, 'InvalidInput', 'The timestamp must be within the past 30 days.')
  return inReach(call).filter(
    ({ firstSeen = '', lastSeen = '', ipAddresses }) =>
      ipAddresses?.some(({ ipAddress }) => ipAddress === ip) &&
      Date.parse(firstSeen) - windowMs <= aroundMs &&
      aroundMs <= Date.parse(lastSeen) + windowMs,
  )
}

function inReach(call: Call): readonly Machine[] {
  return call.tenant.machines.list().filter(({ rbacGroupName }) => reaches(call, rbacGroupName))
}
