import { readdirSync, readFileSync } from 'node:fs'
import { clouds } from '@mde-kit/contract/clouds'
import { expect, it } from 'vitest'
import { configFromEnv } from '../src/config-from-env.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = new URL('./examples/', import.meta.url)

it.each(readdirSync(examples))('shows the type-checked example %s as it is', (name) => {
  const source = readFileSync(new URL(name, examples), 'utf8')
  const [, example] = /\/\/ README: \w+\n([\s\S]+)\/\/ README: end/.exec(source) ?? []
  expect(example).toBeDefined()
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``)
})

it('names every variable that is read', () => {
  const read = new Set<string>()
  const env = new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => (read.add(String(name)), name === 'MDE_CLOUD' ? 'gcc' : 'a value') },
  )
  configFromEnv(env)
  expect(read.size).toBe(9)
  for (const name of read) expect(readme).toContain(`\`${name}\``)
})

it('names every cloud', () => {
  for (const name of Object.keys(clouds)) expect(readme).toContain(`\`${name}\``)
})
