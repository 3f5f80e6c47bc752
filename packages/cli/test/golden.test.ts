import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import answers from './golden/answers.json' with { type: 'json' }
import { runMde } from './run-mde.ts'

vi.setConfig({ testTimeout: 60_000 })

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Nobody checks it here: it needs no more than an end, and the names of the permissions. */
const token = [
  part({ alg: 'none', typ: 'JWT' }),
  part({
    exp: 4_102_444_800,
    roles: [
      'Alert.Read.All',
      'Machine.Read.All',
      'Vulnerability.Read.All',
      'SecurityRecommendation.Read.All',
      'Score.Read.All',
    ],
  }),
  'x',
].join('.')

/** Answers with the same records for ever, whatever an emulator would make up. */
let server: Server
let env: Readonly<Record<string, string>>

beforeAll(async () => {
  const table: Readonly<Record<string, unknown>> = answers
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(table[pathname]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  env = { MDE_TOKEN: token, MDE_API_BASE: `http://127.0.0.1:${port}` }
})
afterAll(() => server.close())

const commands = [
  ['alerts', 'list'],
  ['machines', 'list'],
  ['actions', 'list'],
  ['vulnerabilities', 'list'],
  ['recommendations', 'list'],
  ['score', 'exposure'],
] as const

describe.each([80, 120])('at %d columns', (columns) => {
  it.each(commands)('mde %s %s', async (noun, verb) => {
    const { code, stdout, stderr } = await runMde([noun, verb], { env: { ...env, COLUMNS: String(columns) } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
    await expect(stdout).toMatchFileSnapshot(`golden/${noun}-${verb}-${columns}.txt`)
  })
})
