import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from '../median.ts'
import type { Suite } from '../suite.ts'

const mde = fileURLToPath(new URL('../../../../packages/cli/bin/mde.js', import.meta.url))
const rounds = 15

const commands = [
  { name: 'bare Node.js', args: ['--eval', ''] },
  { name: 'mde --help', args: [mde, '--help'] },
  { name: 'mde alerts list --help', args: [mde, 'alerts', 'list', '--help'] },
  { name: 'mde complete -- mach', args: [mde, 'complete', '--', 'mach'], note: 'what a press of Tab costs' },
]

/** 110 ms on a machine where bare Node.js takes 49. */
const mostTimes = 110 / 49

/** How long the command line takes from start to end, as whoever types it waits. */
export const commandLineStart: Suite = {
  name: 'command-line-start',
  run() {
    const samples = Array.from({ length: rounds }, () => commands.map(({ args }) => runMs(args)))
    const rows = commands.map(({ name, note }, index) => ({
      name,
      value: median(samples.map((round) => round[index] ?? NaN)),
      ratio: median(samples.map((round) => (round[index] ?? NaN) / (round[0] ?? NaN))),
      ...(note !== undefined && { note }),
    }))
    const help = rows.find(({ name }) => name === 'mde --help')
    return Promise.resolve({
      suite: 'command-line-start',
      title: 'Starting the command line',
      unit: 'ms',
      better: 'lower',
      baseline: 'bare Node.js',
      rows,
      goals: [
        {
          text: `mde --help ≤ ${mostTimes.toFixed(2)} × bare Node.js (110 ms where that takes 49)`,
          measured: `${help?.ratio.toFixed(2)} ×, ${help?.value.toFixed(0)} ms`,
          met: help !== undefined && help.ratio <= mostTimes,
        },
      ],
    })
  },
}

function runMs(args: readonly string[]): number {
  const startedAt = performance.now()
  execFileSync(process.execPath, args, { stdio: 'ignore' })
  return performance.now() - startedAt
}
