import { type Handler, odataContext, reaches } from '../call.ts'
import { machineByIdOrName } from '../find-records.ts'
import { pageOf } from '../page.ts'

export const listMachines: Handler<'listMachines'> = (call) =>
  pageOf(
    call,
    call.tenant.machines.list().filter(({ rbacGroupName }) => reaches(call, rbacGroupName)),
    { collection: 'Machines', show: (machine) => machine },
  )

export const getMachine: Handler<'getMachine'> = (call) => ({
  '@odata.context': odataContext(call, 'Machines/$entity'),
  ...machineByIdOrName(call),
})
