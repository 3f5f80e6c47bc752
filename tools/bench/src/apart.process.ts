/** Prints how often one second of CPU runs what a module prepares under a name. */
import { pathToFileURL } from 'node:url'

const warmupMs = 700
const timeMs = 1500

const [file = '', name = ''] = process.argv.slice(2)
const { prepare } = (await import(pathToFileURL(file).href)) as {
  prepare: (name: string) => Promise<() => unknown>
}
const run = await prepare(name)
repeat(warmupMs)
const { runs, ms } = repeat(timeMs)
console.log((runs / ms) * 1000)

function repeat(forMs: number): { runs: number; ms: number } {
  const start = process.cpuUsage()
  for (let runs = 1; ; runs++) {
    run()
    const { user, system } = process.cpuUsage(start)
    const ms = (user + system) / 1000
    if (ms >= forMs) return { runs, ms }
  }
}
