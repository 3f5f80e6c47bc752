import { createHunting, type HuntingAnswer, type HuntingRun } from '../../src/hunting/create-hunting.ts'
import type { HuntingWorld } from '../../src/hunting/tables/hunting-world.ts'
import { createInventory } from '../../src/defender/state/inventory.ts'

export const nowMs = Date.parse('2026-03-01T12:00:00Z')

/** A world in which nothing is, for queries that bring their own tables. */
export const emptyWorld: HuntingWorld = {
  startMs: nowMs,
  nowMs,
  machines: [],
  alerts: () => [],
  people: new Map(),
  logonsOf: () => [],
  files: new Map(),
  inventory: () => createInventory([], nowMs),
}

const hunting = createHunting()

/** Runs a query at noon on 1 March 2026. */
export function run(query: string, options: Partial<HuntingRun> = {}): Promise<HuntingAnswer> {
  return hunting.run(query, {
    world: emptyWorld,
    now: '2026-03-01T12:00:00.0000000Z',
    fromMs: nowMs - 30 * 86_400_000,
    toMs: nowMs,
    maxRows: 100_000,
    pause: () => undefined,
    ...options,
  })
}

/** The rows of an answer. */
export async function rowsOf(query: string): Promise<readonly (readonly unknown[])[]> {
  return (await run(query)).rows
}

/** Reads one value: that of `print`. */
export async function valueOf(expression: string): Promise<unknown> {
  const [row] = await rowsOf(`print ${expression}`)
  return row?.[0]
}

/** The first query loads the analyser and builds its grammar, which no test should have to answer for. */
export async function warmUp(): Promise<void> {
  await run('print 1')
}
