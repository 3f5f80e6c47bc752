import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { fuzzTokens } from './fuzz-tokens.ts'

// The long run, `pnpm fuzz`: as many mutated tokens as wanted, and the seed that repeats the mutations.

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } })
const numRuns = Number(values.runs ?? 100_000)
const seed = Number(values.seed ?? randomInt(2 ** 31))
console.log(`${numRuns} mutated tokens, seed ${seed}`)
const startedAt = performance.now()
const findings = await fuzzTokens({ numRuns, seed })
const seconds = Math.round((performance.now() - startedAt) / 1000)
const refused = [...findings.values()].reduce((sum, count) => sum + count, 0)
console.table(Object.fromEntries([...findings].sort(([, one], [, other]) => other - one)))
console.log(`None was accepted, and nothing thrown but a TokenError: ${refused} refused in ${seconds} s.`)
