import type { Alert } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createKeptAlerts } from '../../../src/defender/state/kept-alerts.ts'
import { createKeptRuns } from '../../../src/defender/state/kept-runs.ts'
import { createWorld } from '../../../src/world/create-world.ts'

const heads = createWorld({
  seed: 1,
  tenantId: 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d',
  domain: 'contoso.example',
  startMs: Date.parse('2026-03-01T12:00:00Z'),
  machines: 20,
  alerts: 200,
  analysts: [],
}).alerts.heads()
const all = [...heads].map((head) => head.full())

function setUp({ maxBytes = 1e7 } = {}) {
  const made: string[] = []
  const noted = (alert: Alert) => {
    made.push(alert.id)
    return alert
  }
  // Alerts by themselves are not kept here, so that each writing of a run shows.
  const runs = createKeptRuns(maxBytes, createKeptAlerts(1, noted))
  const read = (from: number, to: number): unknown =>
    JSON.parse(
      `[${runs
        .piecesOf(heads, from, to)
        .map((piece) => Buffer.from(piece).toString())
        .join(',')}]`,
    )
  return { runs, made, read }
}

describe('createKeptRuns', () => {
  it.each([
    { name: 'the first alerts', from: 0, to: 10 },
    { name: 'a whole run', from: 64, to: 128 },
    { name: 'a part of one', from: 70, to: 71 },
    { name: 'the end of one and the beginning of the next', from: 60, to: 70 },
    { name: 'runs with others around them', from: 1, to: 199 },
    { name: 'all', from: 0, to: 200 },
    { name: 'the last, of a run that is not full', from: 192, to: 200 },
    { name: 'none', from: 64, to: 64 },
    { name: 'none behind the last', from: 200, to: 200 },
  ])('gives $name', ({ from, to }) => {
    const { read } = setUp()
    expect(read(from, to)).toEqual(all.slice(from, to))
    expect(read(from, to)).toEqual(all.slice(from, to))
  })

  it('writes a run once, and again after it was cleared', () => {
    const { runs, made, read } = setUp()
    read(0, 10)
    read(5, 64)
    expect(made).toHaveLength(64)
    runs.clear()
    expect(runs.sizeBytes).toBe(0)
    read(0, 1)
    expect(made).toHaveLength(128)
  })

  it('gives pieces of few bytes of their own', () => {
    const { runs } = setUp()
    const buffers = runs.piecesOf(heads, 1, 199).map(({ buffer }) => buffer)
    expect(runs.piecesOf(heads, 2, 198).map(({ buffer }) => buffer)).toEqual(buffers)
    expect(buffers).toHaveLength(4)
  })

  it('counts its bytes and goes no further than it may', () => {
    const maxBytes = 400_000
    const { runs, read } = setUp({ maxBytes })
    const sizes = [0, 64, 128].map((first) => {
      read(first, first + 64)
      expect(runs.sizeBytes).toBeLessThanOrEqual(maxBytes)
      return runs.sizeBytes
    })
    expect(Buffer.byteLength(JSON.stringify(all.slice(0, 192)))).toBeGreaterThan(maxBytes)
    expect(sizes[0]).toBe(Buffer.byteLength(JSON.stringify(all.slice(0, 64))) - '[]'.length)
  })
})
