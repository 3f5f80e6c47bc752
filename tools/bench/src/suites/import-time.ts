import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { gzipSizeOf } from '../gzip-size.ts'
import { median } from '../median.ts'
import type { Suite } from '../suite.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const rounds = 15

const modules = [
  // What any import costs, since Node starts its loader for the first one.
  { name: 'an empty module', specifier: 'data:text/javascript,' },
  { name: '@mde-kit/client', specifier: '@mde-kit/client' },
  { name: '@mde-kit/client/alerts', specifier: '@mde-kit/client/alerts' },
  { name: 'openapi-fetch', specifier: 'openapi-fetch' },
  { name: 'ky', specifier: 'ky' },
  { name: 'axios', specifier: 'axios' },
  { name: 'microsoft-graph-client', specifier: '@microsoft/microsoft-graph-client' },
  { name: 'kiota fetch adapter', specifier: '@microsoft/kiota-http-fetchlibrary' },
]

/** How long an import takes in a fresh process, by its own clock (the start of Node is not in it), and how large it is. */
export const importTime: Suite = {
  name: 'import-time',
  async run() {
    const samples = new Map(modules.map(({ name }) => [name, [] as number[]]))
    for (let round = 0; round < rounds; round++)
      for (const { name, specifier } of modules) samples.get(name)?.push(importMs(specifier))
    const base = median(samples.get('openapi-fetch') ?? [])
    const rows = await Promise.all(
      modules.map(async ({ name, specifier }) => {
        const value = median(samples.get(name) ?? [])
        const bytes = specifier.startsWith('data:') ? 0 : await gzipSizeOf(specifier)
        const note = bytes > 0 ? `${(bytes / 1024).toFixed(1)} KiB bundled, minified and gzipped` : ''
        return { name, value, ratio: value / base, note }
      }),
    )
    const own = rows.find(({ name }) => name === '@mde-kit/client')
    return {
      suite: 'import-time',
      title: 'Importing a client',
      unit: 'ms',
      better: 'lower',
      baseline: 'openapi-fetch',
      rows,
      goals: [
        {
          text: 'the whole client ≤ 12 ms',
          measured: `${own?.value.toFixed(1)} ms`,
          met: own !== undefined && own.value <= 12,
        },
      ],
    }
  },
}

function importMs(specifier: string): number {
  const script = `const start = process.hrtime.bigint(); await import(${JSON.stringify(specifier)}); console.log(Number(process.hrtime.bigint() - start) / 1e6)`
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: here, encoding: 'utf8' }),
  )
}
