import type { GetTokenOptions } from '@mde-kit/contract'
import { ConfigError, NetworkError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createTokenSource } from '../../src/token/token-source.ts'
import { Lifetime } from '../../src/time/lifetime.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'
import { createCredential } from '../fakes/credential.ts'

const scope = 'https://api.securitycenter.microsoft.com/.default'
const lifetime = new Lifetime()

const outage = new NetworkError('no answer from the sign-in service', { next: '' })

/** A credential that gives one token, good for an hour, and then fails. */
function withOutage({ refusal }: { refusal: Error }) {
  const clock = createClock()
  const asked: (GetTokenOptions | undefined)[] = []
  const credential = {
    asked,
    async getToken(_: unknown, options?: GetTokenOptions) {
      asked.push(options)
      if (asked.length > 1) throw refusal
      return { token: 'first', expiresOnTimestamp: startOfTime + 3_600_000 }
    },
  }
  return { clock, credential, tokens: createTokenSource({ credential, scope, now: clock.now }) }
}

describe('createTokenSource', () => {
  it('asks for the scope of the cloud and the given tenant', async () => {
    const credential = createCredential()
    await createTokenSource({ credential, scope, tenantId: 'contoso', now: () => startOfTime }).get(lifetime)
    expect(credential.asked[0]).toMatchObject({ scopes: scope, options: { tenantId: 'contoso' } })
  })

  it('leaves the tenant to the credential where none is given', async () => {
    const credential = createCredential()
    await createTokenSource({ credential, scope, now: () => startOfTime }).get(lifetime)
    expect(credential.asked[0]?.options).not.toHaveProperty('tenantId')
  })

  it('asks once for many callers at the same time', async () => {
    const credential = createCredential()
    const tokens = createTokenSource({ credential, scope, now: () => startOfTime })
    const got = await Promise.all([tokens.get(lifetime), tokens.get(lifetime), tokens.get(lifetime)])
    expect(credential.asked).toHaveLength(1)
    expect(new Set(got).size).toBe(1)
  })

  const lifetimes = [
    { name: 'keeps a token six minutes before its end', minutesLeft: 6, asked: 1 },
    { name: 'replaces a token five minutes before its end', minutesLeft: 5, asked: 2 },
    { name: 'replaces a token after its end', minutesLeft: -1, asked: 2 },
  ]
  it.each(lifetimes)('$name', async ({ minutesLeft, asked }) => {
    const clock = createClock()
    const credential = createCredential()
    const tokens = createTokenSource({ credential, scope, now: clock.now })
    await tokens.get(lifetime)
    await clock.advance((60 - minutesLeft) * 60_000)
    await tokens.get(lifetime)
    expect(credential.asked).toHaveLength(asked)
  })

  it('replaces a refused token once, however many callers were refused', async () => {
    const credential = createCredential()
    const tokens = createTokenSource({ credential, scope, now: () => startOfTime })
    const refused = await tokens.get(lifetime)
    const [a, b] = await Promise.all([
      tokens.replace(refused, { lifetime }),
      tokens.replace(refused, { lifetime }),
    ])
    const late = await tokens.replace(refused, { lifetime })
    expect(credential.asked).toHaveLength(2)
    expect(new Set([a, b, late])).toEqual(new Set([await tokens.get(lifetime)]))
    expect(a).not.toBe(refused)
  })

  it('asks past the cache of the credential after a refusal, once', async () => {
    const clock = createClock()
    const credential = createCredential()
    const tokens = createTokenSource({ credential, scope, now: clock.now })
    await tokens.replace(await tokens.get(lifetime), { lifetime })
    await clock.advance(60 * 60_000)
    await tokens.get(lifetime)
    expect(credential.asked.map(({ options }) => options?.forceRefresh)).toEqual([undefined, true, undefined])
  })

  it('asks for what a challenge wants, once, and for such tokens from then on', async () => {
    const clock = createClock()
    const credential = createCredential()
    const tokens = createTokenSource({ credential, scope, now: clock.now })
    const refused = await tokens.get(lifetime)
    const claims = '{"access_token":{}}'
    await Promise.all([
      tokens.replace(refused, { lifetime, claims }),
      tokens.replace(refused, { lifetime, claims }),
    ])
    await clock.advance(60 * 60_000)
    await tokens.get(lifetime)
    const options = credential.asked.map(({ options: { abortSignal: _, ...rest } = {} }) => rest)
    expect(options).toEqual([{}, { claims, forceRefresh: true, enableCae: true }, { enableCae: true }])
  })

  it('asks for the claims again where the first try failed', async () => {
    const { credential, clock, tokens } = withOutage({ refusal: new Error('declined') })
    const refused = await tokens.get(lifetime)
    await expect(tokens.replace(refused, { lifetime, claims: '{}' })).rejects.toThrow('declined')
    await expect(tokens.get(lifetime)).rejects.toThrow('declined')
    expect(credential.asked.map((options) => options?.claims)).toEqual([undefined, '{}', '{}'])
    expect(clock.elapsed()).toBe(0)
  })

  it('gives the refused token back where the credential has no other', async () => {
    const credential = {
      getToken: async () => ({ token: 'same', expiresOnTimestamp: startOfTime + 3_600_000 }),
    }
    const tokens = createTokenSource({ credential, scope, now: () => startOfTime })
    await expect(tokens.replace(await tokens.get(lifetime), { lifetime })).resolves.toBe('same')
  })

  const outages = [
    { name: 'keeps a token that is still good', minutes: 57, fault: outage, want: 'kept' },
    { name: 'keeps it up to its end', minutes: 59.99, fault: outage, want: 'kept' },
    { name: 'does not keep it past its end', minutes: 60, fault: outage, want: 'thrown' },
    { name: 'does not keep it after a refusal', minutes: 57, fault: new Error('disabled'), want: 'thrown' },
  ]
  it.each(outages)('$name when it cannot be replaced', async ({ minutes, fault, want }) => {
    const { clock, tokens } = withOutage({ refusal: fault })
    const token = await tokens.get(lifetime)
    await clock.advance(minutes * 60_000)
    if (want === 'kept') await expect(tokens.get(lifetime)).resolves.toBe(token)
    else await expect(tokens.get(lifetime)).rejects.toBe(fault)
  })

  it('does not keep a token that the service refused', async () => {
    const { tokens } = withOutage({ refusal: outage })
    const refused = await tokens.get(lifetime)
    await expect(tokens.replace(refused, { lifetime })).rejects.toBe(outage)
  })

  it('tries every 30 seconds to replace a token that it keeps', async () => {
    const { credential, clock, tokens } = withOutage({ refusal: outage })
    await tokens.get(lifetime)
    await clock.advance(56 * 60_000)
    for (const [ms, asked] of [
      [0, 2],
      [29_999, 2],
      [1, 3],
    ] as const) {
      await clock.advance(ms)
      await tokens.get(lifetime)
      expect(credential.asked).toHaveLength(asked)
    }
  })

  it('remembers the latest token', async () => {
    const tokens = createTokenSource({ credential: createCredential(), scope, now: () => startOfTime })
    expect(tokens.latest()).toBeUndefined()
    const token = await tokens.get(lifetime)
    expect(tokens.latest()).toBe(token)
  })

  it('asks again after a failure, and passes the failure on unchanged', async () => {
    const failure = new Error('sign-in failed')
    let asked = 0
    const credential = {
      getToken: async () => {
        asked++
        throw failure
      },
    }
    const tokens = createTokenSource({ credential, scope, now: () => startOfTime })
    await expect(tokens.get(lifetime)).rejects.toBe(failure)
    await expect(tokens.get(lifetime)).rejects.toBe(failure)
    expect(asked).toBe(2)
  })

  const unusable = [
    { name: 'refuses no token', got: null },
    { name: 'refuses an empty token', got: { token: ' ', expiresOnTimestamp: 0 } },
    {
      name: 'refuses a token with a line break',
      got: { token: 'secret-a\nsecret-b', expiresOnTimestamp: 0 },
    },
  ]
  it.each(unusable)('$name, without quoting it', async ({ got }) => {
    const tokens = createTokenSource({
      credential: { getToken: async () => got },
      scope,
      now: () => startOfTime,
    })
    const error: unknown = await tokens.get(lifetime).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).not.toContain('secret')
  })

  it('takes a token with a line break at its end, as files have', async () => {
    const credential = {
      getToken: async () => ({ token: 'abc\n', expiresOnTimestamp: startOfTime + 3_600_000 }),
    }
    await expect(
      createTokenSource({ credential, scope, now: () => startOfTime }).get(lifetime),
    ).resolves.toBe('abc')
  })
})
