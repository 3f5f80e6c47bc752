import { type Call, type Handler, odataContext } from '../call.ts'
import { pageOf, wholePageOf } from '../page.ts'
import { machineReferences } from '../posture/machine-reference.ts'
import { type Advice, adviceOf } from '../posture/recommendation-records.ts'
import { openFlaws, softwareRecorder } from '../posture/software-records.ts'
import { vulnerabilityRecord } from '../posture/vulnerability-record.ts'
import { resourceNotFound } from '../refusal.ts'

export const listRecommendations: Handler<'listRecommendations'> = (call) =>
  pageOf(
    call,
    adviceOf(call).map(({ record }) => record),
    { collection: 'Recommendations', show: (record) => record },
  )

export const getRecommendation: Handler<'getRecommendation'> = (call) => ({
  '@odata.context': odataContext(call, 'Recommendations/$entity'),
  ...adviceIn(call).record,
})

export const getRecommendationSoftware: Handler<'getRecommendationSoftware'> = (call) => ({
  '@odata.context': odataContext(call, 'Analytics.Contracts.PublicAPI.PublicProductDto'),
  ...softwareRecorder(call)(useIn(call)),
})

export const listRecommendationMachineReferences: Handler<'listRecommendationMachineReferences'> = (call) =>
  wholePageOf(call, 'MachineReferences', machineReferences(call, adviceIn(call).exposedIds))

/** A setting is about no vulnerability. */
export const listRecommendationVulnerabilities: Handler<'listRecommendationVulnerabilities'> = (call) => {
  const { flaws } = call.tenant.inventory()
  const isUpdate = adviceIn(call).record.remediationType === 'Update'
  const open = isUpdate ? openFlaws(useIn(call)) : []
  return wholePageOf(
    call,
    'Collection(Analytics.Contracts.PublicAPI.PublicVulnerabilityDto)',
    open.flatMap(({ id }) => flaws.get(id) ?? []).map(vulnerabilityRecord),
  )
}

function adviceIn(call: Call): Advice {
  const id = call.parameters['id'] ?? ''
  const advice = adviceOf(call).find(({ record }) => record.id === id)
  if (!advice) throw resourceNotFound(`Recommendation ${id} was not found`)
  return advice
}

function useIn(call: Call) {
  const { productId } = adviceIn(call)
  const use = call.tenant.inventory().uses.get(productId)
  if (!use) throw resourceNotFound(`Software ${productId} was not found`)
  return use
}
