import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifierOptions } from '../src/create-token-verifier.ts'
import { type FindingFacts, findingCatalogue } from '../src/findings/finding-catalogue.ts'
import { appClaims, tenantId, unsigned } from './fake-entra.ts'
import { canIsolate } from './examples/check-permissions.ts'
import { report } from './examples/inspect.ts'
import { admit } from './examples/verify.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('the README', () => {
  it.each(['inspect', 'verify', 'check-permissions'])('shows the example %s as it is tested', (name) => {
    const example = read(`./examples/${name}.ts`)
    expect(read('../README.md')).toContain(`\`\`\`ts\n${example}\`\`\``)
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
  })

  it('has no other examples', () => {
    expect(read('../README.md').match(/^```ts$/gm)).toHaveLength(3)
  })

  it('lists every finding as the catalogue has it', () => {
    const rows = [
      ...read('../README.md').matchAll(
        /^\| `([a-z0-9-]+)` +\| (error|warning|info) +\| (?:`([a-z-]+)`)? +\| (.+?) +\|$/gm,
      ),
    ]
    const catalogue: Readonly<Record<string, FindingFacts>> = findingCatalogue
    expect(rows.map(([, code, level, reason, meaning]) => ({ code, level, reason, meaning }))).toEqual(
      Object.entries(catalogue).map(([code, { level, reason, meaning }]) => ({
        code,
        level,
        reason,
        meaning,
      })),
    )
  })

  it('names every reason in the order of checks', () => {
    const steps = read('../README.md').split('The order is fixed')[1]?.split('**Keys**')[0] ?? ''
    const named = new Set([...steps.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name))
    const facts: readonly FindingFacts[] = Object.values(findingCatalogue)
    for (const { reason } of facts) if (reason !== undefined) expect(named).toContain(reason)
  })

  it('lists every option of a verifier', () => {
    const section = read('../README.md').split('### Options')[1]?.split('\n## ')[0] ?? ''
    const listed = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual(Object.keys(verifierOptions).sort())
  })

  it('has examples that work', async () => {
    const expired = unsigned({ ...appClaims, exp: 1, nbf: 0 })
    expect(report(expired, tenantId)).toEqual([
      'application token with Alert.Read.All, Machine.Read.All, good until 1970-01-01T00:00:01.000Z',
      expect.stringMatching(
        /^error: The token expired at 1970-01-01T00:00:01.000Z, \d+ seconds ago. Get a new token.$/,
      ),
    ])
    expect(canIsolate(expired)).toMatch(/^missing Machine.Isolate. Add the application permission/)
    await expect(admit('opaque')).rejects.toMatchObject({ name: 'TokenError', reason: 'malformed' })
  })
})
