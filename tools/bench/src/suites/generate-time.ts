import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from '../median.ts'
import type { Suite } from '../suite.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const rounds = 7

const programs = [
  { name: 'a bare Node', args: ['--eval', ''] },
  { name: 'generate', args: ['tools/build/bin/run-source.js', 'tools/codegen', 'generate'] },
  { name: 'generate:check', args: ['tools/build/bin/run-source.js', 'tools/codegen', 'check'] },
]

/** How long everything that follows from the specs takes to write, from the start of the process to its end. */
export const generateTime: Suite = {
  name: 'generate-time',
  run() {
    const samples = new Map(programs.map(({ name }) => [name, [] as number[]]))
    for (let round = 0; round < rounds; round++)
      for (const { name, args } of programs) samples.get(name)?.push(seconds(args))
    const base = median(samples.get('a bare Node') ?? [])
    const rows = programs.map(({ name }) => {
      const value = median(samples.get(name) ?? [])
      return { name, value, ratio: value / base }
    })
    const whole = rows.find(({ name }) => name === 'generate')
    return Promise.resolve({
      suite: 'generate-time',
      title: 'Generating everything from the specs',
      unit: 's',
      better: 'lower',
      baseline: 'a bare Node',
      rows,
      goals: [
        {
          text: 'generate ≤ 3 s',
          measured: `${whole?.value.toFixed(1)} s`,
          met: whole !== undefined && whole.value <= 3,
        },
      ],
    })
  },
}

function seconds(args: readonly string[]): number {
  const start = performance.now()
  execFileSync(process.execPath, args, { cwd: repository, stdio: 'ignore' })
  return (performance.now() - start) / 1000
}
