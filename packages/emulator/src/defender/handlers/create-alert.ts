import { randomInt } from 'node:crypto'
import type { Alert, AlertByReference, Machine } from '@mde-kit/contract'
import { sortableInstant } from '../../odata/instant.ts'
import { alertId } from '../../world/alert-id.ts'
import { instantText } from '../../world/instant-text.ts'
import { bodyFields } from '../body-fields.ts'
import type { Call, Handler } from '../call.ts'
import { machineOf } from '../find-records.ts'
import { Refusal } from '../refusal.ts'
import { single } from '../alert-answers.ts'

const severities: Record<AlertByReference['severity'], true> = { Low: true, Medium: true, High: true }

const categories: Record<AlertByReference['category'], true> = {
  General: true,
  CommandAndControl: true,
  Collection: true,
  CredentialAccess: true,
  DefenseEvasion: true,
  Discovery: true,
  Exfiltration: true,
  Exploit: true,
  Execution: true,
  InitialAccess: true,
  LateralMovement: true,
  Malware: true,
  Persistence: true,
  PrivilegeEscalation: true,
  Ransomware: true,
  SuspiciousActivity: true,
}

/**
 * Makes an alert, or merges it into an open one with the same title on the same device, as documented. There are no
 * events in the emulator, so any time and report id are taken to exist on a known device.
 */
export const createAlertByReference: Handler<'createAlertByReference'> = (call) => {
  const reference = readReference(call)
  const machine = machineOf(call, reference.machineId)
  const open = openAlert(call, machine, reference.title)
  if (open) {
    const merged = merge(call, open, reference.eventTime)
    call.tenant.alerts.replace(merged)
    return single(call, merged)
  }
  const created = create(call, machine, reference)
  call.tenant.alerts.addNewest(created)
  return single(call, created)
}

function openAlert({ tenant }: Call, { id }: Machine, title: string): Alert | undefined {
  for (const head of tenant.alerts.heads())
    if (head.title === title && head.machineId === id && head.status !== 'Resolved') return head.full()
  return undefined
}

function readReference({ body }: Call): AlertByReference {
  const fields = bodyFields(body)
  const eventTime = fields.text('eventTime')
  if (sortableInstant(eventTime) === undefined)
    throw new Refusal(
      400,
      'InvalidInput',
      `'eventTime' must be an ISO 8601 instant, such as 2018-08-03T16:45:21.7115183Z.`,
    )
  return {
    eventTime,
    reportId: fields.text('reportId'),
    machineId: fields.text('machineId'),
    severity: fields.choice('severity', severities),
    title: fields.text('title'),
    description: fields.text('description'),
    recommendedAction: fields.text('recommendedAction'),
    category: fields.choice('category', categories),
  }
}

function merge({ nowMs }: Call, alert: Alert, eventTime: string): Alert {
  const isLater = (a: string, b: string) => (sortableInstant(a) ?? '') > (sortableInstant(b) ?? '')
  const first = alert.firstEventTime ?? eventTime
  const last = alert.lastEventTime ?? eventTime
  return {
    ...alert,
    firstEventTime: isLater(first, eventTime) ? eventTime : first,
    lastEventTime: isLater(eventTime, last) ? eventTime : last,
    lastUpdateTime: instantText(nowMs),
  }
}

function create({ tenantId, nowMs }: Call, machine: Machine, reference: AlertByReference): Alert {
  const { eventTime, severity, title, description, category } = reference
  const now = instantText(nowMs)
  return {
    id: alertId(nowMs, randomInt(-2_147_483_648, 2_147_483_648)),
    title,
    description,
    severity,
    category,
    status: 'New',
    assignedTo: null,
    classification: null,
    determination: null,
    detectionSource: 'WindowsDefenderAtp',
    detectorId: null,
    threatFamilyName: null,
    threatName: null,
    mitreTechniques: [],
    incidentId: null,
    investigationId: null,
    // The documentation says that an automated investigation starts.
    investigationState: 'Queued',
    machineId: machine.id,
    computerDnsName: machine.computerDnsName ?? null,
    rbacGroupName: machine.rbacGroupName ?? null,
    aadTenantId: tenantId,
    relatedUser: null,
    alertCreationTime: now,
    firstEventTime: eventTime,
    lastEventTime: eventTime,
    lastUpdateTime: now,
    resolvedTime: null,
    comments: [],
    evidence: [],
  }
}
