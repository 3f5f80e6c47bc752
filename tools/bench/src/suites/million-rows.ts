import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleProgram } from '../bundled-program.ts'
import { median } from '../median.ts'
import type { Suite } from '../suite.ts'

const ways = ['by hand', '@mde-kit/client'] as const
const rounds = 3
const manyRows = 1_000_000
const fewRows = 100_000

/** What one process found. */
interface Reading {
  readonly rows: number
  readonly rowsPerSecond: number
  readonly peakMb: number
}

/** Walking a list of a million rows page by page, each way in plain Node processes of its own. */
export const millionRows: Suite = {
  name: 'million-rows',
  async run() {
    const program = bundleProgram(new URL('./million-rows.process.ts', import.meta.url))
    const [few, many] = await Promise.all([serveAlerts(fewRows), serveAlerts(manyRows)])
    const read = (way: string, { url, rows }: AlertPages): Reading => {
      const reading = program.run(way, url) as Reading
      if (reading.rows !== rows) throw new Error(`${way} walked ${reading.rows} rows of ${rows}.`)
      return reading
    }
    try {
      const perRound = Array.from({ length: rounds }, () => ({
        few: read('@mde-kit/client', few),
        many: ways.map((way) => read(way, many)),
      }))
      const column = (index: number, field: keyof Reading) =>
        perRound.map(({ many }) => many[index]?.[field] ?? Number.NaN)
      const rows = ways.map((name, index) => ({
        name,
        value: median(column(index, 'rowsPerSecond')),
        ratio: median(
          column(index, 'rowsPerSecond').map(
            (value, round) => value / (column(0, 'rowsPerSecond')[round] ?? Number.NaN),
          ),
        ),
        note: `${median(column(index, 'peakMb')).toFixed(0)} MB at the most`,
      }))
      const growth = median(perRound.map(({ few, many }) => (many[1]?.peakMb ?? Number.NaN) / few.peakMb))
      const byHand = median(
        perRound.map(({ many: [hand, client] }) => (client?.peakMb ?? 0) / (hand?.peakMb ?? 0)),
      )
      return {
        suite: 'million-rows',
        title: 'Walking a list of 1,000,000 rows',
        unit: 'rows/s',
        better: 'higher',
        baseline: 'by hand',
        rows,
        goals: [
          {
            text: 'peak memory ≤ 1.25 × that of 100,000 rows',
            measured: `${growth.toFixed(2)} ×`,
            met: growth <= 1.25,
          },
          {
            text: 'peak memory ≤ 1.25 × that of the loop by hand',
            measured: `${byHand.toFixed(2)} ×`,
            met: byHand <= 1.25,
          },
        ],
      }
    } finally {
      few.stop()
      many.stop()
      program.remove()
    }
  },
}

interface AlertPages {
  readonly url: string
  readonly rows: number
  stop(): void
}

function serveAlerts(rows: number): Promise<AlertPages> {
  const child = fork(fileURLToPath(new URL('../alert-pages.process.ts', import.meta.url)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
    child.once('message', (port) =>
      resolve({ url: `http://127.0.0.1:${Number(port)}`, rows, stop: () => child.kill() }),
    )
    child.send(rows)
  })
}
