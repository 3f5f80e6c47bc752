// What is loaded on demand is loaded here beforehand: a fake clock does not wait for modules.
import '@mde-kit/contract/operation-docs'
import '../../src/errors/http-error-of.ts'
import '../../src/errors/missing-permission.ts'
import '../../src/policies/call-ended.ts'
import '../../src/policies/network-fault.ts'
import '../../src/policies/next-wait.ts'
import { createHunter, type HunterOptions } from '../../src/kql.ts'
import { createClock } from './clock.ts'
import { createCredential } from './credential.ts'
import { type Answer, createFetch, json } from './fetch.ts'

/** A hunter on a fake clock whose service gives the answers in order. */
export function hunterWith(answers: readonly Answer[], options: Partial<HunterOptions> = {}) {
  const clock = createClock()
  const { fetch, sent } = createFetch(...answers)
  const credential = createCredential({ roles: ['AdvancedQuery.Read.All', 'ThreatHunting.Read.All'] })
  const { now, sleep, timer } = clock
  const hunter = createHunter({ credential, fetch, now, sleep, timer, random: () => 1, ...options })
  return { hunter, clock, sent, credential }
}

type Cells = readonly unknown[]

/** An answer of Defender for Endpoint: columns by name, and rows of cells in their order. */
export function mdeAnswer(types: Readonly<Record<string, string>>, ...rows: readonly Cells[]): Response {
  const Schema = Object.entries(types).map(([Name, Type]) => ({ Name, Type }))
  return json({ Schema, Results: rowsOf(types, rows) })
}

/** The same of Microsoft Graph. */
export function graphAnswer(types: Readonly<Record<string, string>>, ...rows: readonly Cells[]): Response {
  const schema = Object.entries(types).map(([name, type]) => ({ name, type }))
  return json({ schema, results: rowsOf(types, rows) })
}

function rowsOf(types: Readonly<Record<string, string>>, rows: readonly Cells[]) {
  const names = Object.keys(types)
  return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])))
}
