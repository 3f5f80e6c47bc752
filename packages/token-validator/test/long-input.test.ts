import { describe, expect, it } from 'vitest'
import { createTokenVerifier } from '../src/create-token-verifier.ts'
import { decodeToken } from '../src/decode/decode-token.ts'
import { maxTokenLength } from '../src/decode/compact-token.ts'
import { explain } from '../src/explain/explain.ts'
import { inspectToken } from '../src/inspect-token.ts'
import { checkPermissions } from '../src/permissions/check-permissions.ts'
import { caughtTokenError } from './caught.ts'
import { appClaims, createFakeKey, createFakeKeyServer, now, tenantId, unsigned } from './fake-entra.ts'

const megabyte = 1_048_576

/** The least of several runs, in milliseconds of the processor: what the work itself takes on a busy machine. */
async function shortestMs(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < 7; count++) {
    const start = process.cpuUsage()
    try {
      await run()
    } catch {
      // A refusal takes time too.
    }
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

describe('a token of a megabyte', () => {
  const tokens = [
    { name: 'of letters', token: 'A'.repeat(megabyte) },
    { name: 'of dots', token: '.'.repeat(megabyte) },
    { name: 'of spaces after Bearer', token: `Bearer${' '.repeat(megabyte)}` },
    { name: 'with a long payload', token: unsigned({ ...appClaims, pad: 'x'.repeat(megabyte) }) },
    { name: 'with a deep payload', token: unsigned(`{"a":${'['.repeat(megabyte)}`) },
    { name: 'with a long signature', token: `${unsigned(appClaims)}${'A'.repeat(megabyte)}` },
  ]
  it.each(tokens)('$name is refused in less than 5 ms', async ({ token }) => {
    const { verify } = createTokenVerifier({ tenantId, fetch: createFakeKeyServer().fetch, now })
    expect((await caughtTokenError(() => verify(token))).finding).toBe('too-long')
    for (const run of [
      () => verify(token),
      () => decodeToken(token),
      () => checkPermissions('listAlerts', token),
    ])
      expect(await shortestMs(run)).toBeLessThan(5)
  })
})

describe('a token as long as is read', () => {
  /** Fills a claim up to the limit with a text that is repeated. */
  const filled = (text: string, wrap = (fill: string): unknown => ({ ...appClaims, iss: fill })): string => {
    const room = Math.floor(((maxTokenLength - 1200) * 3) / 4)
    const token = unsigned(wrap(text.repeat(Math.floor(room / JSON.stringify(text).length))))
    expect(token.length).toBeLessThanOrEqual(maxTokenLength)
    expect(token.length).toBeGreaterThan(maxTokenLength / 4)
    return token
  }
  const cases = [
    { name: 'starts of tokens', token: filled('eyJhbGci') },
    { name: 'tokens without an end', token: filled('eyJhbGci.') },
    { name: 'word characters', token: filled('a') },
    { name: 'starts of secrets', token: filled('client_secre') },
    { name: 'secrets', token: filled('client_secret=') },
    { name: 'quotes', token: filled('"') },
    { name: 'backslashes', token: filled('\\') },
    { name: 'colons', token: filled(':') },
    { name: 'spaces', token: filled(' ') },
    { name: 'control characters', token: filled('\u0001') },
    { name: 'many permissions', token: filled('a ', (fill) => ({ ...appClaims, scp: fill })) },
    { name: 'a long audience', token: filled('https://', (fill) => ({ ...appClaims, aud: fill })) },
    { name: 'a long tenant', token: filled('eyJa', (fill) => ({ ...appClaims, tid: fill })) },
    {
      name: 'many members',
      token: unsigned(Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`m${index}`, index]))),
    },
    { name: 'white space between members', token: unsigned(`{"a"${' '.repeat(11_000)}:1}`) },
    { name: 'a deep payload', token: unsigned(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`) },
    { name: 'a long header', token: unsigned(appClaims, { alg: 'eyJ'.repeat(3500), kid: 'x' }) },
  ]

  // A quadratic step over 12 000 characters takes 100 ms and more; all of it together takes some 5.
  it.each(cases)('$name is looked into without super-linear work', async ({ token }) => {
    const runs = [() => decodeToken(token), () => inspectToken(token, { now }), () => explain(token, { now })]
    for (const run of runs) expect(await shortestMs(run)).toBeLessThan(60)
  })

  it('is still verified', async () => {
    const key = createFakeKey('key-1')
    const { verify } = createTokenVerifier({ tenantId, fetch: createFakeKeyServer(key.jwk).fetch, now })
    const token = key.mint({ ...appClaims, pad: 'x'.repeat(11_000) })
    expect(token.length).toBeGreaterThan(maxTokenLength - 1500)
    expect(await verify(token)).toMatchObject({ verified: true })
  })
})
