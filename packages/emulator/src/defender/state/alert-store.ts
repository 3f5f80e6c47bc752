import type { Alert } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'
import { type AlertHead, type AlertLog, headOf } from '../../world/alert-head.ts'
import { Series } from '../../world/series.ts'
import { createKeptAlerts, type KeptAlerts } from './kept-alerts.ts'
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts'
import { createKeptRuns, type KeptRuns } from './kept-runs.ts'

const mebibyte = 2 ** 20

/** The alerts of one tenant, with their evidence. Records are replaced, never changed in place. */
export interface AlertStore {
  /** Newest first, each made as it is read. */
  heads(): Series<AlertHead>
  find(id: string): AlertHead | undefined
  replace(alert: Alert): void
  addNewest(alert: Alert): void
  /** Alerts as JSON, with their evidence. */
  readonly whole: AlertJson
  /** The same as lists show them unasked, without. */
  readonly listed: AlertJson
  /** Answers that depend on no other records. */
  readonly answers: KeptAnswers
}

/** Each is kept as long as it is right and there is room. */
interface AlertJson {
  readonly single: KeptAlerts
  readonly runs: KeptRuns
}

/** @param log The alerts of the world. */
export function createAlertStore(vault: Vault, log: AlertLog): AlertStore {
  const changed = vault.map<Alert>('changed alerts')
  /** In the order that they were made. */
  const added = vault.map<Alert>('added alerts')
  /** Kept between changes. */
  let heads: Series<AlertHead> | undefined
  const answers = createKeptAnswers(16 * mebibyte)
  const whole = keepJson(8 * mebibyte, (alert) => alert)
  // Room for a page of 10 000, the largest there is.
  const listed = keepJson(16 * mebibyte, (alert) => ({ ...alert, evidence: [] }))

  const put = (map: Map<string, Alert>, alert: Alert): void => {
    map.set(alert.id, alert)
    heads = undefined
    for (const kept of [answers, whole.runs, listed.runs]) kept.clear()
  }
  const stored = (id: string): AlertHead | undefined => {
    const alert = added.get(id) ?? changed.get(id)
    return alert && headOf(alert)
  }
  return {
    heads: () => (heads ??= inFront([...added.values()].reverse(), withChanges(log, changed))),
    find: (id) => stored(id) ?? log.find(id),
    replace: (alert) => put(added.has(alert.id) ? added : changed, alert),
    addNewest: (alert) => put(added, alert),
    whole,
    listed,
    answers,
  }
}

function keepJson(maxBytes: number, shape: (alert: Alert) => Alert): AlertJson {
  const single = createKeptAlerts(maxBytes, shape)
  return { single, runs: createKeptRuns(maxBytes, single) }
}

function withChanges(log: AlertLog, changed: ReadonlyMap<string, Alert>): Series<AlertHead> {
  const heads = log.heads()
  if (changed.size === 0) return heads
  const byKey = new Map([...changed].map(([id, alert]) => [log.find(id)?.key, headOf(alert)]))
  return new Series(heads.length, (place) => {
    const head = heads.at(place)
    return byKey.get(head.key) ?? head
  })
}

function inFront(alerts: readonly Alert[], heads: Series<AlertHead>): Series<AlertHead> {
  const own = alerts.map(headOf)
  if (own.length === 0) return heads
  return new Series(own.length + heads.length, (place) => own[place] ?? heads.at(place - own.length))
}

/** Goes through records as they are made, and keeps those that a test picks. */
export function* picked<T>(records: Iterable<T>, test: (record: T) => boolean): Iterable<T> {
  for (const record of records) if (test(record)) yield record
}
