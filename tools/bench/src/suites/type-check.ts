import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../median.ts'
import type { Row, Suite } from '../suite.ts'

const rounds = 5
const compilers = ['5.9', '6.0', '7.0'] as const
const require = createRequire(import.meta.url)

const consumer = `import { createDefenderClient } from '@mde-kit/client'
import type { TokenCredential } from '@mde-kit/contract'

declare const credential: TokenCredential
const defender = createDefenderClient({ credential, geo: 'eu' })
export const titles: string[] = []
for await (const alert of defender.alerts.list({ filter: "severity eq 'High'" })) titles.push(alert.title ?? alert.id)
export const action = await defender.machines.isolate('id', { Comment: 'why', IsolationType: 'Full' })
`

/** What importing the client adds to a consumer's type-check, over a project that imports nothing. */
export const typeCheck: Suite = {
  name: 'type-check',
  run() {
    // Inside the package, where the imports of a consumer resolve as they do after an install.
    const folder = mkdtempSync(fileURLToPath(new URL('../../.consumer-', import.meta.url)))
    try {
      const empty = project(folder, 'empty', 'export const nothing = 0\n')
      const using = project(folder, 'using', consumer)
      const measured = compilers.map((version) => ({ version, ...added(version, empty, using) }))
      const base = measured[0]?.ms ?? NaN
      const rows: Row[] = measured.map(({ version, ms, mb }) => ({
        name: `TypeScript ${version}`,
        value: ms,
        ratio: ms / base,
        note: `${mb.toFixed(0)} MB`,
      }))
      const goals = measured.map(({ version, ms, mb }) => ({
        text: `TypeScript ${version}: ≤ 300 ms and ≤ 80 MB`,
        measured: `${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`,
        met: ms <= 300 && mb <= 80,
      }))
      return Promise.resolve({
        suite: 'type-check',
        title: 'Type-checking a consumer, over an empty project',
        unit: 'ms',
        better: 'lower',
        baseline: 'TypeScript 5.9',
        rows,
        goals,
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function project(folder: string, name: string, source: string): string {
  const config = join(folder, `${name}.json`)
  const compilerOptions = {
    module: 'NodeNext',
    target: 'ES2022',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  }
  writeFileSync(join(folder, `${name}.ts`), source)
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions: { ...compilerOptions, types: ['node'] }, files: [`${name}.ts`] }),
  )
  return config
}

/** Medians of time and memory over the empty project, which is measured in turn with the other. */
function added(version: string, empty: string, using: string): { ms: number; mb: number } {
  const pairs = Array.from({ length: rounds }, () => [check(version, empty), check(version, using)] as const)
  return {
    ms: median(pairs.map(([without, including]) => including.ms - without.ms)),
    mb: median(pairs.map(([without, including]) => including.mb - without.mb)),
  }
}

function check(version: string, config: string): { ms: number; mb: number } {
  const manifest = require.resolve(`typescript-${version}/package.json`)
  const text = execFileSync(
    process.execPath,
    [join(dirname(manifest), 'bin', 'tsc'), '-p', config, '--extendedDiagnostics'],
    { encoding: 'utf8' },
  )
  return {
    ms: figure(text, /^Total time:\s+([\d.]+)s/m) * 1000,
    mb: figure(text, /^Memory used:\s+(\d+)K/m) / 1024,
  }
}

function figure(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`The compiler does not state ${pattern.source}.`)
  return Number(found)
}
