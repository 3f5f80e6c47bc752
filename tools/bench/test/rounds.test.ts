import { expect, it } from 'vitest'
import { measureRounds } from '../src/rounds.ts'

/** Tasks that take their time by a clock of their own. */
function clocked() {
  let time = 0
  const taking = (ms: number) => () => void (time += ms)
  const tasks = [
    { name: 'short', run: taking(2) },
    { name: 'long', run: taking(50), note: 'a page' },
  ]
  return { tasks, options: { baseline: 'short', rounds: 3, timeMs: 200, now: () => time } as const }
}

const cases = [
  { unit: 'ms', short: 2, long: 50, ratio: 25 },
  { unit: 'per second', short: 500, long: 20, ratio: 0.04 },
] as const

it.each(cases)('gives medians in $unit, and ratios to the baseline', async ({ unit, short, long, ratio }) => {
  const { tasks, options } = clocked()
  expect(await measureRounds(tasks, { ...options, unit })).toEqual([
    { name: 'short', value: short, ratio: 1 },
    { name: 'long', value: long, ratio, note: 'a page' },
  ])
})

it('stops at a task that throws, and at a baseline that is none', async () => {
  const broken = [{ name: 'broken', run: () => Promise.reject(new Error('no page')) }]
  await expect(measureRounds(broken, { baseline: 'broken', unit: 'ms', timeMs: 1 })).rejects.toThrow(
    'no page',
  )
  const { tasks, options } = clocked()
  const unknown = measureRounds(tasks, { ...options, baseline: 'other', unit: 'ms' })
  await expect(unknown).rejects.toThrow('No task is called other')
})
