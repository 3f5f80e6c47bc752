import { alertContext, alertsInReach } from '../alert-answers.ts'
import type { Call, Handler } from '../call.ts'
import { alertHeadOf } from '../find-records.ts'
import { slicedPageOf, writtenPageOf } from '../page.ts'
import { writeBefore, type WrittenJson } from '../written-json.ts'

const collection = 'Alerts'

/** Without a filter, an order and limits on the caller, a page is a slice of the list; any other one is kept as a whole. */
export const listAlerts: Handler<'listAlerts'> = (call) => {
  const { alerts } = call.tenant
  const heads = alerts.heads()
  const { searchParams } = call.url
  const isAsItIs = !searchParams.has('$filter') && !searchParams.has('$orderby')
  if (call.caller.deviceGroups === 'all' && isAsItIs)
    return slicedPageOf(call, heads, {
      collection,
      slice: (from, to, options) => shownBy(options, alerts).runs.piecesOf(heads, from, to),
    })
  return kept(call, () =>
    writtenPageOf(call, alertsInReach(call), {
      collection,
      show: (head, options) => shownBy(options, alerts).single.jsonOf(head),
    }),
  )
}

export const getAlert: Handler<'getAlert'> = (call) =>
  writeBefore(alertContext(call), call.tenant.alerts.whole.single.jsonOf(alertHeadOf(call)))

/** A listed alert shows its evidence only where that is asked for. */
function shownBy<T>(
  { expands }: { expands: readonly string[] },
  { whole, listed }: { whole: T; listed: T },
): T {
  return expands.includes('evidence') ? whole : listed
}

/** An answer that the alerts, the address and the reach of the caller make up, and nothing else. */
function kept(call: Call, write: () => WrittenJson): WrittenJson {
  const key = JSON.stringify([call.url.href, call.caller.deviceGroups])
  return call.tenant.alerts.answers.of(key, () => write().joined())
}
