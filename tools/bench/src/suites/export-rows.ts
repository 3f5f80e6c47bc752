import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleProgram } from '../bundled-program.ts'
import { median } from '../median.ts'
import type { Goal, Suite } from '../suite.ts'

const ways = ['by hand', '@mde-kit/client'] as const
const rounds = 5
const largeRounds = 3

/** What one process found. */
interface Reading {
  readonly rows: number
  readonly rowsPerSecond: number
  readonly rowsPerCpuSecond: number
  readonly peakMb: number
}

/** Walking an export row by row, each way in plain Node processes of its own. */
export const exportRows: Suite = {
  name: 'export-rows',
  async run() {
    const program = bundleProgram(new URL('./export-rows.process.ts', import.meta.url))
    const small = await serveExport(9)
    const large = await serveExport(90)
    try {
      const read = (way: string, { url }: { readonly url: string }) => program.run(way, url) as Reading
      const perRound = Array.from({ length: rounds }, () => ways.map((way) => read(way, small)))
      const column = (index: number, field: keyof Reading) =>
        perRound.map((readings) => readings[index]?.[field] ?? Number.NaN)
      const rows = ways.map((name, index) => ({
        name,
        value: median(column(index, 'rowsPerSecond')),
        ratio: median(
          column(index, 'rowsPerSecond').map(
            (value, round) => value / (column(0, 'rowsPerSecond')[round] ?? Number.NaN),
          ),
        ),
        note: `${median(column(index, 'peakMb')).toFixed(0)} MB at the most, ${median(column(index, 'rowsPerCpuSecond')).toFixed(0)} rows per CPU second`,
      }))
      const ratio = rows[1]?.ratio ?? Number.NaN
      const largeReadings = Array.from({ length: largeRounds }, () =>
        ways.map((way) => read(way, large).peakMb),
      )
      const [byHandPeaks = [], largePeaks = []] = ways.map((_, index) =>
        largeReadings.map((peaks) => peaks[index] ?? Number.NaN),
      )
      return {
        suite: 'export-rows',
        title: 'Walking an export of 220 MB',
        unit: 'rows/s',
        better: 'higher',
        baseline: 'by hand',
        rows,
        goals: [
          { text: '≥ 0.9 × the loop by hand', measured: `${ratio.toFixed(2)} ×`, met: ratio >= 0.9 },
          peakGoal('peak memory ≤ 120 MB', column(1, 'peakMb'), column(0, 'peakMb')),
          peakGoal('peak memory ≤ 120 MB over 2.2 GB', largePeaks, byHandPeaks),
        ],
      }
    } finally {
      small.stop()
      large.stop()
      program.remove()
    }
  },
}

/** The engine collects when it likes, so that peaks of the same program differ by some 10 MB: all are told. */
function peakGoal(text: string, peaksMb: readonly number[], byHandMb: readonly number[]): Goal {
  const peakMb = median(peaksMb)
  const [least, most] = [Math.min(...peaksMb), Math.max(...peaksMb)].map((mb) => mb.toFixed(0))
  return {
    text,
    measured: `${peakMb.toFixed(0)} MB (${least} to ${most} in ${peaksMb.length} runs), by hand ${median(byHandMb).toFixed(0)} MB`,
    met: peakMb <= 120,
  }
}

function serveExport(files: number): Promise<{ readonly url: string; stop(): void }> {
  const child = fork(fileURLToPath(new URL('../export-server.process.ts', import.meta.url)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
    child.once('message', (port) =>
      resolve({ url: `http://127.0.0.1:${Number(port)}`, stop: () => child.kill() }),
    )
    child.send(files)
  })
}
