import { Bench } from 'tinybench'
import { median } from './median.ts'
import type { Row } from './suite.ts'

export interface Task {
  readonly name: string
  readonly run: () => unknown
  readonly note?: string
}

export interface RoundOptions {
  /** The task that ratios are taken to. */
  readonly baseline: string
  readonly rounds?: number
  /** Time that each task gets in each round, in milliseconds. */
  readonly timeMs?: number
  /** `ms`: how long one run takes. `per second`: how many fit. */
  readonly unit: 'ms' | 'per second'
  /** Replaces the clock. Milliseconds, from any start. */
  readonly now?: () => number
}

/**
 * Runs all tasks in turn, several rounds over. A ratio compares two tasks within one round, so that a machine
 * that is slow for a while is slow for both.
 */
export async function measureRounds(tasks: readonly Task[], options: RoundOptions): Promise<Row[]> {
  const { baseline, rounds = 5, timeMs = 400, unit, now } = options
  const perRound: Map<string, number>[] = []
  for (let round = 0; round < rounds; round++) {
    const warmupTime = round === 0 ? timeMs : timeMs / 4
    const bench = new Bench({ time: timeMs, warmupTime, throws: true, ...(now && { now }) })
    for (const { name, run } of tasks) bench.add(name, run)
    await bench.run()
    perRound.push(new Map(bench.tasks.map((task) => [task.name, medianMs(task)])))
  }
  const column = (name: string) =>
    perRound.map((round) => {
      const ms = round.get(name)
      if (ms === undefined) throw new Error(`No task is called ${name}.`)
      return unit === 'ms' ? ms : 1000 / ms
    })
  const base = column(baseline)
  return tasks.map(({ name, note }) => {
    const values = column(name)
    const ratios = values.map((value, index) => value / (base[index] ?? NaN))
    return { name, value: median(values), ratio: median(ratios), ...(note && { note }) }
  })
}

function medianMs({ name, result }: Bench['tasks'][number]): number {
  if (!('latency' in result)) throw new Error(`${name} gave no measurement: it is ${result.state}.`)
  return result.latency.p50
}
