import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { drawDemo } from '../src/draw-demo.ts'

const picture = readFileSync(new URL('../../../docs/demo.svg', import.meta.url), 'utf8')

/** The days of alerts are random to the second. */
const instants = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/g

it('shows what the demo prints today; otherwise run `pnpm picture:demo`', async () => {
  const today = (await drawDemo()).replaceAll(instants, 'an instant')
  expect(picture.replaceAll(instants, 'an instant')).toBe(today)
}, 60_000)

it('has nothing of the machine that it was made on', () => {
  expect(picture).toContain('Every step did what it says.')
  expect(picture).not.toMatch(/\/home\/|\/tmp\/|\/root\/|\/Users\//)
  for (const [instant] of picture.matchAll(instants)) expect(instant).toMatch(/^2026-01-3[01]/)
})
