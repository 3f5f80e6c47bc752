import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Step, steps } from './steps.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const results = join(root, '.test-results', 'vitest.json')

rmSync(results, { force: true })
const outcomes = steps.map(runStep)
const failed = outcomes.filter(({ ok }) => !ok)

console.log('\nsummary')
for (const { name, ok, seconds } of outcomes)
  console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`)
const tests = countTests()
console.log(`tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`)
// A green run that tested nothing is a broken run.
process.exitCode = failed.length === 0 && tests.passed > 0 ? 0 : 1

function runStep({ name, command: [file, ...args] }: Step) {
  console.log(`\n${name}: ${[file, ...args].join(' ')}`)
  const started = performance.now()
  const { status } = spawnSync(join(root, 'node_modules', '.bin', file), args, {
    cwd: root,
    stdio: 'inherit',
  })
  return { name, ok: status === 0, seconds: (performance.now() - started) / 1000 }
}

function countTests(): { passed: number; failed: number; skipped: number } {
  if (!existsSync(results)) return { passed: 0, failed: 0, skipped: 0 }
  // Written a moment ago by vitest's JSON reporter.
  const report = JSON.parse(readFileSync(results, 'utf8')) as Readonly<Record<string, unknown>>
  const count = (key: string): number => Number(report[key] ?? 0)
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests'),
    skipped: count('numPendingTests'),
  }
}
