import type { Alert, AlertBatchUpdate, AlertUpdate } from '@mde-kit/contract'
import { instantText } from '../../world/instant-text.ts'
import { bodyFields } from '../body-fields.ts'
import type { Call, Handler } from '../call.ts'
import { alertOf } from '../find-records.ts'
import { single } from '../alert-answers.ts'

type Change = Readonly<AlertUpdate>

const statuses: Record<NonNullable<AlertUpdate['status']>, true> = {
  New: true,
  InProgress: true,
  Resolved: true,
}

const classifications: Record<NonNullable<AlertUpdate['classification']>, true> = {
  TruePositive: true,
  InformationalExpectedActivity: true,
  FalsePositive: true,
}

/** Both spellings that the documentation has. Which ones go with which classification is not enforced. */
const determinations: Record<NonNullable<(AlertUpdate & AlertBatchUpdate)['determination']>, true> = {
  MultiStagedAttack: true,
  MaliciousUserActivity: true,
  CompromisedUser: true,
  Malware: true,
  Phishing: true,
  UnwantedSoftware: true,
  SecurityTesting: true,
  LineOfBusinessApplication: true,
  ConfirmedUserActivity: true,
  ConfirmedActivity: true,
  Clean: true,
  NotMalicious: true,
  InsufficientData: true,
  Other: true,
}

export const updateAlert: Handler<'updateAlert'> = (call) => {
  const alert = alertOf(call)
  const changed = apply(call, alert, readChange(call))
  call.tenant.alerts.replace(changed)
  return single(call, changed)
}

/** Undocumented for unknown ids: the emulator changes nothing at all then, and says which id it was. */
export const batchUpdateAlerts: Handler<'batchUpdateAlerts'> = (call) => {
  const change = readChange(call)
  const alerts = bodyFields(call.body)
    .texts('alertIds')
    .map((id) => alertOf(call, id))
  for (const alert of alerts) call.tenant.alerts.replace(apply(call, alert, change))
}

function readChange({ body }: Call): Change {
  const fields = bodyFields(body)
  const change = {
    status: fields.optionalChoice('status', statuses),
    assignedTo: fields.optionalText('assignedTo'),
    classification: fields.optionalChoice('classification', classifications),
    determination: fields.optionalChoice('determination', determinations),
    comment: fields.optionalText('comment'),
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

function apply({ caller, nowMs }: Call, alert: Alert, { comment, ...values }: Change): Alert {
  if (comment === undefined && Object.keys(values).length === 0) return alert
  const now = instantText(nowMs)
  return {
    ...alert,
    ...values,
    resolvedTime: resolvedTime(alert, values.status, now),
    lastUpdateTime: now,
    comments:
      comment === undefined
        ? alert.comments
        : [...alert.comments, { comment, createdBy: caller.name, createdTime: now }],
  }
}

function resolvedTime(alert: Alert, status: Change['status'], now: string): string | null {
  if ((status ?? alert.status) !== 'Resolved') return null
  return alert.status === 'Resolved' ? (alert.resolvedTime ?? now) : now
}
