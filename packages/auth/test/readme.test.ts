import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cacheErrorReasons } from '../src/errors/cache-error.ts'

const folder = new URL('./examples/', import.meta.url)
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('README.md', () => {
  it.each(readdirSync(folder))('shows the type-checked example %s as it is', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const [, example] = /\/\/ README: \w+\n([\s\S]+)\/\/ README: end/.exec(source) ?? []
    expect(example).toBeDefined()
    expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``)
  })

  it('explains every reason of a cache error', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` +\| .+ \|$/gm)].map(([, reason]) => reason)
    expect(rows).toEqual(expect.arrayContaining([...cacheErrorReasons]))
  })
})
