import type { FilterFields } from '../../odata/compile-filter.ts'
import { type Handler, odataContext, reaches } from '../call.ts'
import { machineByIdOrName } from '../find-records.ts'
import { pageOf } from '../page.ts'

/** What the properties hold that the documentation lets callers filter by. */
export const machineFields: FilterFields = {
  computerDnsName: 'text',
  id: 'text',
  version: 'text',
  deviceValue: 'text',
  aadDeviceId: 'guid',
  machineTags: 'texts',
  lastSeen: 'instant',
  exposureLevel: 'text',
  onboardingStatus: 'text',
  lastIpAddress: 'text',
  healthStatus: 'text',
  osPlatform: 'text',
  riskScore: 'text',
  rbacGroupId: 'number',
}

export const listMachines: Handler<'listMachines'> = (call) =>
  pageOf(
    call,
    call.tenant.machines.filter(({ rbacGroupName }) => reaches(call, rbacGroupName)),
    { collection: 'Machines', fields: machineFields, show: (machine) => machine },
  )

export const getMachine: Handler<'getMachine'> = (call) => ({
  '@odata.context': odataContext(call, 'Machines/$entity'),
  ...machineByIdOrName(call),
})
