import type { Alert, AlertComment } from '@mde-kit/contract'
import { fineInstantText } from './instant-text.ts'
import type { Random } from './random.ts'

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

type Status = 'New' | 'InProgress' | 'Resolved'

/** Older alerts are mostly closed; what came in lately is mostly new. */
export function likelyStatus(ageMs: number, random: Random): Status {
  return random.weighted(ageMs > 3 * daysMs ? oldStatuses : newStatuses)
}

/** Fills in who did what, and when, for an alert to be in a status. */
export function progressTo(
  status: Status,
  options: { createdMs: number; startMs: number; analysts: readonly string[]; random: Random },
): AlertProgress {
  const { createdMs, startMs, analysts, random } = options
  const ageMs = startMs - createdMs
  if (status === 'New')
    return { ...untouched, lastUpdateTime: fineInstantText(createdMs + Math.min(1_500, ageMs), random) }
  const touchedMs = createdMs + Math.min(random.integer(20, 2_400) * 60_000, Math.floor(ageMs * 0.9))
  const touched = fineInstantText(touchedMs, random)
  const analyst = random.pick(analysts)
  if (status === 'InProgress')
    return {
      ...untouched,
      status,
      assignedTo: analyst,
      comments: [note('Looking into it.', analyst, touched)],
      lastUpdateTime: touched,
    }
  const [classification, determination, comment] = random.pick(verdicts)
  return {
    status,
    assignedTo: analyst,
    classification,
    determination,
    comments: [note(comment, analyst, touched)],
    resolvedTime: touched,
    lastUpdateTime: touched,
  }
}

const oldStatuses = [
  ['Resolved', 78],
  ['InProgress', 12],
  ['New', 10],
] as const
const newStatuses = [
  ['New', 60],
  ['InProgress', 25],
  ['Resolved', 15],
] as const

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
