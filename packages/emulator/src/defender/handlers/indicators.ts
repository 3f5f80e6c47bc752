import type { Indicator, IndicatorImportResult, IndicatorSubmission } from '@mde-kit/contract'
import { bodyFields } from '../body-fields.ts'
import { type Call, type Handler, odataContext } from '../call.ts'
import { readIndicator } from '../indicator-submission.ts'
import { pageOf } from '../page.ts'
import { Refusal, resourceNotFound } from '../refusal.ts'
import type { IndicatorAuthor } from '../state/indicator-store.ts'

const maxBatch = 500

/** An app that may only handle its own indicators sees no others, and nothing says so. */
export const listIndicators: Handler<'listIndicators'> = (call) =>
  pageOf(
    call,
    call.tenant.indicators.list().filter((indicator) => isShown(call, indicator)),
    { collection: 'Indicators', show: (indicator) => indicator },
  )

export const createIndicator: Handler<'createIndicator'> = (call) => ({
  '@odata.context': odataContext(call, 'Indicators/$entity'),
  ...submit(call, readIndicator(call.body)),
})

/** What is wrong with one of them fails that one alone. */
export const importIndicators: Handler<'importIndicators'> = (call) => {
  const items = bodyFields(call.body).objects('Indicators')
  checkBatch('Indicators', items.length)
  return {
    value: items.map((item): IndicatorImportResult => {
      const { indicatorValue } = item
      const indicator = typeof indicatorValue === 'string' ? indicatorValue : ''
      try {
        const { id } = submit(call, readIndicator(item))
        return { id, indicator, isFailed: false, failureReason: null }
      } catch (fault) {
        if (fault instanceof Refusal)
          return { id: null, indicator, isFailed: true, failureReason: fault.message }
        throw fault
      }
    }),
  }
}

export const deleteIndicator: Handler<'deleteIndicator'> = (call) => {
  const { id } = indicatorOf(call, call.parameters['id'] ?? '')
  call.tenant.indicators.remove(id)
}

/** All of them, or none where one cannot be deleted. */
export const batchDeleteIndicators: Handler<'batchDeleteIndicators'> = (call) => {
  const ids = bodyFields(call.body).texts('IndicatorIds')
  checkBatch('IndicatorIds', ids.length)
  const indicators = ids.map((id) => indicatorOf(call, id))
  for (const { id } of indicators) call.tenant.indicators.remove(id)
}

function submit(call: Call, submission: IndicatorSubmission): Indicator {
  const { indicators } = call.tenant
  if (!indicators.has(submission) && indicators.isFull())
    throw new Refusal(400, 'InvalidInput', 'The tenant has 15000 indicators in force, which is the limit.')
  return indicators.submit(submission, authorOf(call))
}

function indicatorOf(call: Call, id: string): Indicator {
  const found = call.tenant.indicators.find(id)
  if (!found) throw resourceNotFound(`Indicator ${id} was not found`)
  return found
}

function checkBatch(name: string, count: number): void {
  if (count > maxBatch)
    throw new Refusal(
      400,
      'MaximumBatchSizeExceeded',
      `'${name}' has ${count} items; ${maxBatch} are the most.`,
    )
}

function isShown({ caller: { grants, appId } }: Call, { createdBy }: Indicator): boolean {
  return grants.kind === 'delegated' || grants.permissions.includes('Ti.ReadWrite.All') || createdBy === appId
}

/** The id of the app stands in for its object id. */
function authorOf({ caller: { grants, appId, name } }: Call): IndicatorAuthor {
  return grants.kind === 'delegated' ? { kind: 'User', id: name, name } : { kind: 'AadApp', id: appId, name }
}
