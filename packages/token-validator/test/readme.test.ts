import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { appClaims, tenantId, unsigned } from './fake-entra.ts'
import { canIsolate } from './examples/check-permissions.ts'
import { report } from './examples/inspect.ts'
import { admit } from './examples/verify.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('the README', () => {
  it.each(['inspect', 'verify', 'check-permissions'])('shows the example %s as it is tested', (name) => {
    expect(read('../README.md')).toContain(`\`\`\`ts\n${read(`./examples/${name}.ts`)}\`\`\``)
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
    expect(await admit('opaque')).toMatch(/^malformed: The token cannot be read./)
  })
})
