import { readdirSync, readFileSync } from 'node:fs'
import { entraErrors } from '@mde-kit/contract/errors/catalogues'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { flowNames } from '../src/config/flow-names.ts'
import { cacheErrorReasons } from '../src/errors/cache-error.ts'
import { byWorkflow } from './examples/app-github.ts'
import { perCustomer } from './examples/tenants.ts'
import { pages } from './examples/web.ts'
import { adviceFor } from './examples/errors.ts'
import { clientId, fakeTokenEndpoint, grants, json, scope, tenantId } from './support/fake-token-endpoint.ts'

afterEach(() => vi.unstubAllGlobals())

const folder = new URL('./examples/', import.meta.url)
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('README.md', () => {
  it.each(readdirSync(folder))('shows the type-checked example %s as it is', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const [, example] = /\/\/ README: \w+\n([\s\S]+)\/\/ README: end/.exec(source) ?? []
    expect(example).toBeDefined()
    expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``)
  })

  it('shows no example of more than ten lines', () => {
    const examples = [...readme.matchAll(/^```ts\n([^]+?)^```/gm)].map(([, code = '']) => code.trimEnd())
    expect(examples.length).toBeGreaterThan(10)
    expect(examples.filter((code) => code.split('\n').length > 10)).toEqual([])
  })

  it.each(flowNames)('says for whom %s is', (flow) => {
    expect(readme).toMatch(new RegExp(`^\\| [^|]+ \\| \`${flow}\` +\\|`, 'm'))
  })

  it.each([
    50076, 50079, 65001, 7000215, 7000222, 700016, 90002, 50126, 50034, 7000218, 500011, 901002, 70043,
    700082, 53003, 50020, 135010,
  ])('tells what AADSTS%d means in the words of the error', (number) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| ${number} `))
    const cells = row?.split('|').map((cell) => cell.trim())
    const { code, meaning, next } = entraErrors[number] ?? {}
    expect(cells).toEqual(['', String(number), `\`${code}\``, meaning, next, ''])
  })

  it('explains every reason of a cache error', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` +\| .+ \|$/gm)].map(([, reason]) => reason)
    expect(rows).toEqual(expect.arrayContaining([...cacheErrorReasons]))
  })

  it('has examples that work', async () => {
    const web = pages({ tenantId, clientId, redirectUri: 'http://localhost:31544/getAToken' }, scope)
    const pending = await web.login()
    expect(pending.url).toMatch(/^https:\/\/login\.microsoftonline\.com\//)
    await expect(web.callback('http://localhost:31544/getAToken?state=x', pending)).rejects.toThrow(
      /state_mismatch/,
    )
    expect([...perCustomer(clientId, 's', ['fabrikam.com']).keys()]).toEqual(['fabrikam.com'])
    const refused = { getToken: () => Promise.reject(new Error('no')), forTenant: () => refused }
    await expect(adviceFor(refused, 'x')).rejects.toThrow('no')
  })

  it('has an example that signs in with the token of a workflow', async () => {
    const { fetch, requests } = fakeTokenEndpoint(json({ value: 'of the workflow' }), grants())
    vi.stubGlobal('fetch', fetch)
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://github.test/token?v=1',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'job',
    }
    expect((await byWorkflow(tenantId, clientId, env).getToken(scope)).token).toBe('access-1')
    const [asked, signIn] = requests
    expect(asked?.url).toBe('https://github.test/token?v=1&audience=api://AzureADTokenExchange')
    expect(asked?.headers.get('authorization')).toBe('Bearer job')
    expect(signIn?.form['client_assertion']).toBe('of the workflow')
  })
})
