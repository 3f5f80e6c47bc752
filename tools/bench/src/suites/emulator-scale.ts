import { bundleProgram } from '../bundled-program.ts'
import { median } from '../median.ts'
import type { Suite } from '../suite.ts'

const scales = ['small', 'medium', 'large'] as const
const rounds = 3

/** What one process found. */
interface Reading {
  readonly startMs: number
  readonly firstMs: number
  readonly listMs: number
  readonly peakMb: number
}

/** Starting an emulator of each size, and filtering all of its alerts, in plain Node processes. */
export const emulatorScale: Suite = {
  name: 'emulator-scale',
  run() {
    const program = bundleProgram(new URL('./emulator-scale.process.ts', import.meta.url))
    try {
      const found = scales.map((scale) => {
        const readings = Array.from({ length: rounds }, () => program.run(scale) as Reading)
        const of = (field: keyof Reading) => median(readings.map((reading) => reading[field]))
        return {
          scale,
          startMs: of('startMs'),
          firstMs: of('firstMs'),
          listMs: of('listMs'),
          peakMb: of('peakMb'),
        }
      })
      const base = found[0]?.listMs ?? Number.NaN
      const slowest = Math.max(...found.map(({ startMs }) => startMs))
      const large = found.at(-1)
      return Promise.resolve({
        suite: 'emulator-scale',
        title: 'Filtering all alerts of an emulator',
        unit: 'ms',
        better: 'lower',
        baseline: 'small',
        rows: found.map(({ scale, startMs, firstMs, listMs, peakMb }) => ({
          name: scale,
          value: listMs,
          ratio: listMs / base,
          note: `starts in ${startMs.toFixed(0)} ms, first answer after ${firstMs.toFixed(0)} ms, ${peakMb.toFixed(0)} MB at the most`,
        })),
        goals: [
          {
            text: 'starts in ≤ 300 ms at every scale',
            measured: `${slowest.toFixed(0)} ms`,
            met: slowest <= 300,
          },
          {
            text: 'a filtered list over 250,000 alerts ≤ 50 ms',
            measured: `${large?.listMs.toFixed(0)} ms`,
            met: large !== undefined && large.listMs <= 50,
          },
        ],
      })
    } finally {
      program.remove()
    }
  },
}
