import type { ScanHistoryByDefinition, ScanHistoryBySession, ScannedTarget } from '@mde-kit/contract'
import { instantText } from '../../world/instant-text.ts'
import { bodyFields } from '../body-fields.ts'
import { type Call, type Handler } from '../call.ts'
import { pageOf } from '../page.ts'
import { scanStatus } from '../scan-status.ts'
import type { ScanSession } from '../state/scan-store.ts'

/** Rows are sessions, newest first for each definition. Unknown ids have none. */
export const getScanHistoryByDefinition: Handler<'getScanHistoryByDefinition'> = (call) => {
  const { scans } = call.tenant
  const ids = bodyFields(call.body).texts('ScanDefinitionIds')
  const sessions = [...new Set(ids)].flatMap((id) => {
    const definition = scans.find(id)
    return definition ? scans.sessions(definition) : []
  })
  return historyOf(call, sessions, rowOf)
}

export const getScanHistoryBySession: Handler<'getScanHistoryBySession'> = (call) => {
  const { scans } = call.tenant
  const ids = bodyFields(call.body)
    .texts('SessionIds')
    .map((id) => id.toLowerCase())
  const sessions = scans.list().flatMap((definition) => scans.sessions(definition))
  return historyOf(
    call,
    sessions.filter(({ id }) => ids.includes(id)),
    (session) => sessionOf(call, session),
  )
}

/** The context of a history is the address that was called. */
function historyOf<Row>(call: Call, sessions: readonly ScanSession[], show: (session: ScanSession) => Row) {
  const page = pageOf(call, sessions, { collection: '', show })
  return { '@odata.context': call.url.origin + call.operation.path, value: page.value }
}

function rowOf(session: ScanSession): ScanHistoryByDefinition {
  return {
    ScanDefinitionIds: session.definition.id,
    LastScanned: instantText(session.ranMs),
    ScanStatus: scanStatus(session),
    ScannerId: session.definition.machineId,
  }
}

function sessionOf({ tenantId }: Call, session: ScanSession): ScanHistoryBySession {
  return {
    orgId: tenantId,
    ScanDefinitionIds: session.definition.id,
    SessionIds: session.id,
    NumberOfSuccessfullyScannedTargets: session.targets.filter(({ isScanned }) => isScanned).length,
    NumberOfTargets: session.targets.length,
    ScanStatus: scanStatus(session),
    LastScanned: instantText(session.ranMs),
    ListScannedTargets: session.targets.map((target) => targetOf(session, target)),
  }
}

function targetOf(
  { definition }: ScanSession,
  { name, isScanned, seconds }: ScanSession['targets'][number],
): ScannedTarget {
  const isIp = definition.targetType === 'Ip'
  return {
    Ip: isIp ? name : '',
    Hostname: isIp ? '' : name,
    ScannedDeviceDescription: isScanned ? 'Network device' : '',
    ErrorMessage: isScanned ? '' : 'The device did not answer.',
    ScanStatus: isScanned ? 'Success' : 'Fail',
    ScanDuration: new Date(seconds * 1000).toISOString().slice(11, 19),
  }
}
