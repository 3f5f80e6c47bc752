import type { Alert, AlertEvidence } from '@mde-kit/contract'
import type { Series } from './series.ts'

/** What an alert can be searched by. */
type HeadField =
  | 'id'
  | 'title'
  | 'severity'
  | 'category'
  | 'status'
  | 'assignedTo'
  | 'detectionSource'
  | 'incidentId'
  | 'investigationId'
  | 'investigationState'
  | 'machineId'
  | 'computerDnsName'
  | 'rbacGroupName'
  | 'alertCreationTime'
  | 'firstEventTime'
  | 'lastEventTime'
  | 'lastUpdateTime'
  | 'mitreTechniques'
  | 'threatFamilyName'

/** An alert as far as it is searched by. Nothing of it is worked out before it is asked for. */
export interface AlertHead extends Readonly<Pick<Alert, HeadField>> {
  readonly relatedUser?: Alert['relatedUser']
  /** What tells it from all others of its log: a number of the made-up ones, the id of others. */
  readonly key: number | string
  /** Its evidence; that of a made-up alert lacks persons, and its ids and times are of no account. */
  readonly exhibits: readonly AlertEvidence[]
  /** When something was, in milliseconds since 1970, so that times can be compared without being written. */
  instantMs(property: string): number | undefined
  full(): Alert
}

/** Alerts, each made as it is read. */
export interface AlertLog {
  /** Newest first. */
  heads(): Series<AlertHead>
  find(id: string): AlertHead | undefined
}

/** The head of an alert that is there as a whole. */
export function headOf(alert: Alert): AlertHead {
  return {
    ...alert,
    key: alert.id,
    exhibits: alert.evidence,
    instantMs: () => undefined,
    full: () => alert,
  }
}
