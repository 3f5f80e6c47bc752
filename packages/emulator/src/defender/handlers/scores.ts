import type { Machine } from '@mde-kit/contract'
import { instantText } from '../../world/instant-text.ts'
import { type Handler, odataContext } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { exposureOf } from '../posture/exposure.ts'
import { unassignedGroup } from '../posture/machine-reference.ts'

export const getExposureScore: Handler<'getExposureScore'> = (call) => ({
  '@odata.context': odataContext(call, 'ExposureScore/$entity'),
  time: instantText(call.nowMs),
  score: exposureOf(call.tenant.machines.list(), call.tenant.inventory()).score,
})

export const listExposureScoresByMachineGroup: Handler<'listExposureScoresByMachineGroup'> = (call) => {
  const groups = new Map<string, Machine[]>()
  for (const machine of call.tenant.machines.list()) {
    const name = machine.rbacGroupName ?? unassignedGroup
    const group = groups.get(name)
    if (group) group.push(machine)
    else groups.set(name, [machine])
  }
  return wholePageOf(
    call,
    'ExposureScore',
    [...groups].map(([rbacGroupName, machines]) => ({
      time: instantText(call.nowMs),
      score: exposureOf(machines, call.tenant.inventory()).score,
      rbacGroupName,
    })),
  )
}

/** The points of every setting, as far as devices have it right. The scale is the emulator's own. */
export const getDeviceSecureScore: Handler<'getDeviceSecureScore'> = (call) => ({
  '@odata.context': odataContext(call, 'ConfigurationScore/$entity'),
  time: instantText(call.nowMs),
  score: call.tenant
    .inventory()
    .settings.reduce(
      (sum, { setting, machineIds, exposedIds }) =>
        sum + setting.points * (1 - exposedIds.length / machineIds.length),
      0,
    ),
})
