import { readFileSync } from 'node:fs'
import * as auth from '@mde-kit/auth'
import * as client from '@mde-kit/client'
import { startEmulator, visitSignIn } from '@mde-kit/emulator'
import * as validator from '@mde-kit/token-validator'
import { afterEach, expect, it, vi } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const tutorial = read('../../../docs/tutorial.md')
const samplesOf = (page: string) => [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text = '']) => text)

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it.each([
  { page: 'the tutorial', file: './docs/tutorial.ts', text: tutorial },
  { page: 'the first page', file: './docs/first-call.ts', text: read('../../../README.md') },
])('type-checks all code of $page', ({ file, text }) => {
  const samples = samplesOf(text)
  expect(samples.length).toBeGreaterThan(0)
  for (const sample of samples) expect(read(file)).toContain(sample)
})

const packages: Readonly<Record<string, object>> = {
  '@mde-kit/auth': auth,
  '@mde-kit/client': client,
  '@mde-kit/token-validator': validator,
}
type Program = new (
  ...parts: string[]
) => (load: (name: string) => object, machineId: string) => Promise<void>
const AsyncFunction = (Object.getPrototypeOf(async () => {}) as { readonly constructor: Program }).constructor

/** Runs samples as the program that they are together, with other values in place of some of their text. */
async function run(samples: readonly string[], values: Readonly<Record<string, string>>): Promise<void> {
  const text = Object.entries(values).reduce(
    (changed, [before, after]) => changed.replaceAll(before, after),
    samples.join('\n').replaceAll(/^import (\{.*\}) from ('.*')$/gm, 'const $1 = load($2)'),
  )
  await new AsyncFunction('load', 'machineId', text)((name) => packages[name] ?? {}, 'a'.repeat(40))
}

/** A tenant at the addresses of the real services, with somebody who signs in on another device when told to. */
async function startService() {
  const emulator = await startEmulator()
  const { directory, tenantId } = emulator
  const { clientId } = directory.registerApp(tenantId, { displayName: 'docs', isPublicClient: true })
  const grant = (...names: readonly string[]) => {
    for (const name of names) directory.addPermission(clientId, 'delegated', name)
    directory.grantAdminConsent(clientId)
  }
  const username = 'analyst@contoso.example'
  const password = directory.passwordOf(directory.findUser(tenantId, username)?.id ?? '')
  const service = globalThis.fetch
  vi.stubGlobal('fetch', (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    const { host, pathname, search } = new URL(request.url)
    const isReal = /^(login\.microsoftonline\.com|(\w+\.)?api\.security\.microsoft\.com)$/.test(host)
    return service(isReal ? new Request(`${emulator.url}${pathname}${search}`, request) : request)
  })
  const printed: unknown[][] = []
  vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
    printed.push(words)
    const [, url, userCode] = /(https?:\/\/\S+) .* code (\w+)/.exec(String(words[0])) ?? []
    if (url !== undefined) void visitSignIn(url, { username, password, userCode, fetch: service })
  })
  return { emulator, clientId, grant, printed }
}

/** What the reader of the tutorial knows from elsewhere. */
const findMachine = `for await (const { id, computerDnsName } of defender.machines.list())
  if (computerDnsName === 'srv-files01.contoso.example') machineId = id`

it('does in the tutorial what it says', { timeout: 120_000 }, async () => {
  const { emulator, clientId, grant, printed } = await startService()
  const values = { 'your-tenant-id': emulator.tenantId, 'your-client-id': clientId }
  const [get = '', validate = '', use = '', isolate = '', isolateAndWait = ''] = samplesOf(tutorial)
  try {
    grant('Alert.Read')
    const refusal: unknown = await run([get, validate, use, isolate], values).catch((fault: unknown) => fault)
    expect(printed[1]?.slice(0, 2)).toEqual(['delegated', ['Alert.Read']])
    expect(printed[2]).toEqual([expect.stringContaining('Machine.Isolate')])
    expect(printed[3]).toEqual([expect.any(String)])
    // The page shows the refusal with gaps.
    const [, code, message = '', next = ''] =
      /PermissionError \[(\w+)\]: (.+)\nnext: (.+)/.exec(tutorial) ?? []
    expect(refusal).toMatchObject({ name: 'PermissionError', code })
    const said = refusal as client.PermissionError
    for (const part of message.split('…')) expect(said.message).toContain(part.trim())
    for (const part of next.split('…')) expect(said.next).toContain(part.trim())
    expect(emulator.requests.map(({ operationId }) => operationId)).not.toContain('isolateMachine')

    grant('Machine.Isolate', 'Machine.Read')
    await run([get, validate, use, findMachine, isolateAndWait], values)
    expect(printed.at(-1)).toEqual(['Succeeded'])
    expect(emulator.requests.map(({ operationId }) => operationId)).toContain('isolateMachine')
  } finally {
    await emulator.stop()
  }
})

it('lists in the first call what it says', { timeout: 60_000 }, async () => {
  const { emulator, clientId, grant, printed } = await startService()
  const values = {
    'contoso.onmicrosoft.com': emulator.tenantId,
    '00000000-0000-0000-0000-000000000000': clientId,
  }
  try {
    grant('Alert.Read')
    await run(samplesOf(read('../../../README.md')), values)
    expect(printed.length).toBeGreaterThan(1)
    expect(printed[1]).toEqual([expect.stringMatching(/^20\d\d-/), expect.any(String), expect.any(String)])
  } finally {
    await emulator.stop()
  }
})
