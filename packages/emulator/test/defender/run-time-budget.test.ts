import { expect, it } from 'vitest'
import { createRunTimeBudget } from '../../src/defender/run-time-budget.ts'
import { Refusal } from '../../src/defender/refusal.ts'

const hour = { seconds: 600, perSeconds: 3600 }
const day = { seconds: 1000, perSeconds: 86_400 }

it('lets queries start until the time of a window is spent, and again in the next one', () => {
  const clock = { nowMs: 0 }
  const budget = createRunTimeBudget(() => clock.nowMs)
  budget.check('a', [hour, day])
  budget.spend('a', [hour, day], 599)
  budget.check('a', [hour, day])
  budget.spend('a', [hour, day], 1)
  clock.nowMs = 1_800_000
  expect(() => budget.check('a', [hour, day])).toThrow(
    expect.objectContaining({ status: 429, code: 'TooManyRequests', headers: { 'retry-after': '1800' } }),
  )
  expect(() => budget.check('a', [hour, day])).toThrow(/CPU/)
  budget.check('b', [hour, day])
  clock.nowMs = 3_600_000
  budget.check('a', [hour, day])
  budget.spend('a', [hour, day], 400)
  expect(() => budget.check('a', [hour, day])).toThrow(Refusal)
  budget.reset()
  budget.check('a', [hour, day])
})

it('forgets the queries of a time that is taken back', () => {
  const clock = { nowMs: 3_600_000 }
  const budget = createRunTimeBudget(() => clock.nowMs)
  budget.check('a', [hour])
  budget.spend('a', [hour], 600)
  expect(() => budget.check('a', [hour])).toThrow(Refusal)
  clock.nowMs -= 1
  budget.check('a', [hour])
  budget.spend('a', [hour], 600)
  expect(() => budget.check('a', [hour])).toThrow(Refusal)
})
