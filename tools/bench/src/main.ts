import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeMachine } from './machine.ts'
import { toChart } from './report/chart.ts'
import { toMarkdown } from './report/markdown.ts'
import type { SuiteResult } from './suite.ts'
import { suites } from './suites.ts'

const usage = `usage: pnpm bench [SUITE...] [--write]

Without names, every suite runs. --write puts results, table and charts into docs/benchmarks; it needs a full run.

suites: ${suites.map(({ name }) => name).join(', ')}`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name))
if (values.help) console.log(usage)
else if (unknown.length > 0 || (values.write && positionals.length > 0)) {
  console.error(usage)
  process.exitCode = 2
} else await run()

async function run(): Promise<void> {
  const machine = describeMachine(new Date())
  const results: SuiteResult[] = []
  for (const suite of suites) {
    if (positionals.length > 0 && !positionals.includes(suite.name)) continue
    console.error(`running ${suite.name} ...`)
    results.push(await suite.run())
  }
  console.log(toMarkdown(machine, results))
  if (!values.write) return
  const folder = fileURLToPath(new URL('../../../docs/benchmarks/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}results.json`, `${JSON.stringify({ machine, results }, null, 2)}\n`)
  writeFileSync(`${folder}README.md`, toMarkdown(machine, results))
  for (const result of results) writeFileSync(`${folder}${result.suite}.svg`, toChart(result))
}
