import type { MachineAction } from '@mde-kit/contract'
import { bodyFields } from '../body-fields.ts'
import type { Call, Handler } from '../call.ts'
import { pageOf } from '../page.ts'
import { Refusal, resourceNotFound } from '../refusal.ts'
import { singleAction } from '../start-action.ts'
import { isFinal } from '../state/action-store.ts'

/** Lists spell the time of the last update otherwise than single answers do. */
export const listMachineActions: Handler<'listMachineActions'> = (call) =>
  pageOf(call, call.tenant.actions.list(), {
    collection: 'MachineActions',
    show: ({ lastUpdateDateTimeUtc, ...action }) => ({
      ...action,
      lastUpdateTimeUtc: lastUpdateDateTimeUtc ?? null,
    }),
  })

export const getMachineAction: Handler<'getMachineAction'> = (call) => singleAction(call, actionOf(call))

/** Any of the action permissions is enough, as documented, though the service may want the one that fits. */
export const cancelMachineAction: Handler<'cancelMachineAction'> = (call) => {
  const comment = bodyFields(call.body).optionalText('Comment')
  const action = actionOf(call)
  if (isFinal(action))
    throw new Refusal(
      400,
      'BadRequest',
      `The action is in the final status ${action.status} and cannot be cancelled`,
    )
  const outcome = {
    ...({ status: 'Cancelled', requestor: call.caller.name } as const),
    ...(comment !== undefined && { comment }),
  }
  return singleAction(call, call.tenant.actions.end(action, outcome))
}

function actionOf(call: Call): MachineAction {
  const id = call.parameters['id'] ?? ''
  const action = call.tenant.actions.find(id)
  if (!action) throw resourceNotFound(`Machine action ${id} was not found`)
  return action
}
