import type { Alert, AlertComment } from '@mde-kit/contract'
import { pickOf, wholeOf } from './draws.ts'

const daysMs = 86_400_000

/** What analysts have made of an alert so far. */
export type AlertProgress = Pick<
  Alert,
  | 'status'
  | 'assignedTo'
  | 'classification'
  | 'determination'
  | 'comments'
  | 'resolvedTime'
  | 'lastUpdateTime'
>

const verdicts = [
  ['TruePositive', 'Malware', 'Removed by antivirus; nothing is left.'],
  ['TruePositive', 'UnwantedSoftware', 'Uninstalled, user told.'],
  ['TruePositive', 'Phishing', 'Password reset, sessions ended.'],
  ['InformationalExpectedActivity', 'SecurityTesting', 'Part of the quarterly test.'],
  ['InformationalExpectedActivity', 'LineOfBusinessApplication', 'This is how the stock system works.'],
  ['FalsePositive', 'NotMalicious', 'Script of the service desk.'],
  ['FalsePositive', 'InsufficientData', 'Nothing further can be found out.'],
] as const

export type Status = 'New' | 'InProgress' | 'Resolved'

/**
 * Older alerts are mostly closed; what came in lately is mostly new.
 *
 * @param draw At least 0, below 1.
 */
export function likelyStatus(ageMs: number, draw: number): Status {
  const [resolved, inProgress] = ageMs > 3 * daysMs ? oldShares : newShares
  if (draw < resolved) return 'Resolved'
  return draw < resolved + inProgress ? 'InProgress' : 'New'
}

/** Shares of those that are resolved, and of those in progress. */
const oldShares = [0.78, 0.12] as const
const newShares = [0.15, 0.25] as const

/** How long after an alert somebody, or the service itself, last wrote to it. */
export function touchedAfterMs(status: Status, ageMs: number, draw: number): number {
  if (status === 'New') return Math.min(1_500, ageMs)
  return Math.min(wholeOf(draw, 20, 2_400) * 60_000, Math.floor(ageMs * 0.9))
}

/** Fills in who did what, and when, for an alert to be in a status. */
export function progressTo(
  status: Status,
  { at, analyst, verdict }: { readonly at: string; readonly analyst: string; readonly verdict: number },
): AlertProgress {
  if (status === 'New') return { ...untouched, lastUpdateTime: at }
  if (status === 'InProgress')
    return {
      ...untouched,
      status,
      assignedTo: analyst,
      comments: [note('Looking into it.', analyst, at)],
      lastUpdateTime: at,
    }
  const [classification, determination, comment] = pickOf(verdicts, verdict)
  return {
    status,
    assignedTo: analyst,
    classification,
    determination,
    comments: [note(comment, analyst, at)],
    resolvedTime: at,
    lastUpdateTime: at,
  }
}

const untouched = {
  status: 'New',
  assignedTo: null,
  classification: null,
  determination: null,
  comments: [],
  resolvedTime: null,
}

function note(comment: string, createdBy: string, createdTime: string): AlertComment {
  return { comment, createdBy, createdTime }
}
