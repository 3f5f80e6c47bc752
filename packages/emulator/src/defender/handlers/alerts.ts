import { alertContext, alertsInReach } from '../alert-answers.ts'
import type { Call, Handler } from '../call.ts'
import { alertHeadOf } from '../find-records.ts'
import { writtenPageOf } from '../page.ts'
import { writeBefore, type WrittenJson } from '../written-json.ts'

export const listAlerts: Handler<'listAlerts'> = (call) =>
  kept(call, ({ whole, listed }) =>
    writtenPageOf(call, alertsInReach(call), {
      collection: 'Alerts',
      show: (head, { expands }) => (expands.includes('evidence') ? whole : listed).jsonOf(head),
    }),
  )

export const getAlert: Handler<'getAlert'> = (call) =>
  kept(call, ({ whole }) => writeBefore(alertContext(call), whole.jsonOf(alertHeadOf(call))))

/** An answer that the alerts, the address and the reach of the caller make up, and nothing else. */
function kept(call: Call, write: (alerts: Call['tenant']['alerts']) => WrittenJson): WrittenJson {
  const { alerts } = call.tenant
  const { deviceGroups } = call.caller
  const { href } = call.url
  const key = deviceGroups === 'all' ? href : `${JSON.stringify(deviceGroups)} ${href}`
  return alerts.answers.of(key, () => write(alerts))
}
