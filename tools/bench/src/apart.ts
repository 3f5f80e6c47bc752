import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './median.ts'
import type { Row } from './suite.ts'

const apart = fileURLToPath(new URL('./apart.process.ts', import.meta.url))

export interface ApartOptions {
  /** Module beside the suites that exports `prepare(name)`: what gives the function to measure. */
  readonly module: URL
  /** Names that it knows. */
  readonly names: readonly string[]
  readonly baseline: string
  readonly rounds?: number
}

/**
 * Measures each name in a process of its own, round after round, in runs per second of CPU. Apart, because
 * engines optimise for what a process has run before: in one process, the first of two equals wins.
 */
export function measureApart({ module, names, baseline, rounds = 3 }: ApartOptions): Row[] {
  const samples = Array.from({ length: rounds }, () => names.map((name) => runsPerSecond(module, name)))
  const base = names.indexOf(baseline)
  if (base < 0) throw new Error(`No task is called ${baseline}.`)
  return names.map((name, index) => ({
    name,
    value: median(samples.map((round) => round[index] ?? NaN)),
    ratio: median(samples.map((round) => (round[index] ?? NaN) / (round[base] ?? NaN))),
  }))
}

function runsPerSecond(module: URL, name: string): number {
  const args = ['--import', 'tsx', apart, fileURLToPath(module), name]
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}
