import { expect, it } from 'vitest'
import { createKeptAlerts } from '../../../src/defender/state/kept-alerts.ts'
import { type AlertHead, headOf } from '../../../src/world/alert-head.ts'
import { createWorld } from '../../../src/world/create-world.ts'

const { alerts } = createWorld({
  seed: 1,
  tenantId: 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d',
  domain: 'contoso.example',
  startMs: Date.parse('2026-03-01T12:00:00Z'),
  machines: 20,
  alerts: 100,
  analysts: [],
})
const heads = alerts.heads()
const first = heads.at(0)

const textOf = (json: Uint8Array) => Buffer.from(json).toString()

it('writes an alert as JSON.stringify does, in the shape it is told', () => {
  const kept = createKeptAlerts(1e6, (alert) => ({ ...alert, evidence: [] }))
  expect(textOf(kept.jsonOf(first))).toBe(JSON.stringify({ ...first.full(), evidence: [] }))
})

it('makes up an alert once, though its head is another at each reading', () => {
  const kept = createKeptAlerts(1e6, (alert) => alert)
  expect(heads.at(50)).not.toBe(heads.at(50))
  expect(kept.jsonOf(heads.at(50))).toBe(kept.jsonOf(heads.at(50)))
})

it('does not take an alert for what it was', () => {
  const kept = createKeptAlerts(1e6, (alert) => alert)
  kept.jsonOf(first)
  const changed = { ...first.full(), status: 'Resolved' }
  const changedAgain = { ...changed, status: 'InProgress' }
  for (const alert of [changed, changedAgain])
    expect(textOf(kept.jsonOf(headOf(alert)))).toBe(JSON.stringify(alert))
  expect(textOf(kept.jsonOf(first))).toBe(JSON.stringify(first.full()))
})

it('counts its bytes and goes no further than it may', () => {
  const maxBytes = 40_000
  const kept = createKeptAlerts(maxBytes, (alert) => alert)
  const size = (head: AlertHead) => kept.jsonOf(head).length
  expect(size(first)).toBe(kept.sizeBytes)
  let all = 0
  for (const head of heads) {
    all += size(head)
    expect(kept.sizeBytes).toBeLessThanOrEqual(maxBytes)
  }
  expect(all).toBeGreaterThan(2 * maxBytes)
  expect(kept.sizeBytes).toBeGreaterThan(maxBytes / 2)
})
