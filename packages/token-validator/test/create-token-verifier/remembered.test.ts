import { describe, expect, it } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from '../../src/create-token-verifier.ts'
import { caught, caughtTokenError } from '../caught.ts'
import {
  appClaims,
  createFakeKey,
  createFakeKeyServer,
  now,
  nowSeconds,
  tenantId,
  v2UserClaims,
  without,
} from '../fake-entra.ts'

const key = createFakeKey('key-1')
const otherKey = createFakeKey('key-2')
const usurper = createFakeKey('key-1')
const hourMs = 3_600_000

/** A verifier whose clock and keys can be changed. */
function createWorld(options: Partial<TokenVerifierOptions> = {}) {
  const server = createFakeKeyServer(key.jwk, otherKey.jwk)
  const world = { server, timeMs: now() }
  const verifier = createTokenVerifier({
    tenantId,
    fetch: server.fetch,
    now: () => world.timeMs,
    ...options,
  })
  return Object.assign(world, verifier)
}

const longLived = { ...appClaims, exp: nowSeconds + 86_400 }
const token = key.mint(longLived)

describe('a token that was verified before', () => {
  const firsts = [
    { name: 'when it was fresh', first: 0 },
    { name: 'when it was about to expire', first: 400 },
    { name: 'when only the skew kept it alive', first: 700 },
  ]
  it.each(firsts)(
    '$name gets the same verdict as where nothing is remembered, at every instant',
    async ({ first }) => {
      const remembers = createWorld()
      const forgets = createWorld({ maxRememberedTokens: 0 })
      const short = key.mint({ ...v2UserClaims, exp: nowSeconds + 600 })
      const verdicts: string[] = []
      for (const seconds of [first, 0, 1, 299, 300, 301, 599, 600, 601, 899, 900, 5000, 10, -299, -601]) {
        const verdict = async (world: ReturnType<typeof createWorld>) => {
          world.timeMs = (nowSeconds + seconds) * 1000
          return world.verify(short).catch((error: unknown) => String(error))
        }
        const [warm, cold] = [await verdict(remembers), await verdict(forgets)]
        expect(warm, `after ${seconds} seconds`).toEqual(cold)
        verdicts.push(typeof warm === 'string' ? 'refused' : warm.findings.map(({ code }) => code).join(' '))
      }
      expect(new Set(verdicts)).toEqual(
        new Set([
          'version-unusual',
          'version-unusual expires-soon',
          'version-unusual expired-within-skew',
          'refused',
        ]),
      )
    },
  )

  it('is not checked by its signature again', async () => {
    const world = createWorld()
    const first = await world.verify(token)
    world.timeMs += 5000
    const second = await world.verify(token)
    // The claims are the same object, so nothing was parsed either.
    expect(second.claims).toBe(first.claims)
    expect(second.expiresInSeconds).toBe((first.expiresInSeconds ?? 0) - 5)
  })

  it('is judged once a second', async () => {
    const world = createWorld()
    await world.verify(token)
    const first = await world.verify(token)
    expect(Object.isFrozen(first)).toBe(true)
    world.timeMs += 999
    expect(await world.verify(token)).toBe(first)
    world.timeMs += 1
    expect((await world.verify(token)).expiresInSeconds).toBe((first.expiresInSeconds ?? 0) - 1)
  })

  it('is checked again where nothing is remembered', async () => {
    const world = createWorld({ maxRememberedTokens: 0 })
    expect((await world.verify(token)).claims).not.toBe((await world.verify(token)).claims)
  })

  it('cannot be changed by whoever gets it', async () => {
    const { claims, permissions, findings, header } = await createWorld().verify(token)
    for (const part of [claims, claims.roles, permissions, findings, header])
      expect(Object.isFrozen(part)).toBe(true)
  })

  it('does not lend its verdict to a token with another signature', async () => {
    const world = createWorld()
    await world.verify(token)
    const [header = '', payload = ''] = token.split('.')
    const [, , foreign = ''] = usurper.mint(longLived).split('.')
    const error = await caughtTokenError(() => world.verify(`${header}.${payload}.${foreign}`))
    expect(error.finding).toBe('signature-mismatch')
    const [, more = ''] = usurper.mint({ ...longLived, roles: ['Machine.Isolate'] }).split('.')
    const [, , own = ''] = token.split('.')
    const changed = await caughtTokenError(() => world.verify(`${header}.${more}.${own}`))
    expect(changed.finding).toBe('signature-mismatch')
  })

  it('is refused once its key has left the key set', async () => {
    const world = createWorld()
    await world.verify(token)
    world.server.publish(otherKey.jwk)
    expect(await world.verify(token)).toMatchObject({ verified: true })
    world.timeMs += hourMs
    expect((await caughtTokenError(() => world.verify(token))).finding).toBe('kid-unknown')
  })

  it('is refused once another key has the name of its key', async () => {
    const world = createWorld()
    await world.verify(token)
    world.server.publish(usurper.jwk)
    world.timeMs += hourMs
    expect((await caughtTokenError(() => world.verify(token))).finding).toBe('signature-mismatch')
  })

  it('is refused once two keys have the name of its key', async () => {
    const world = createWorld()
    await world.verify(token)
    world.server.publish(key.jwk, usurper.jwk, otherKey.jwk)
    world.timeMs += hourMs
    expect((await caughtTokenError(() => world.verify(token))).finding).toBe('kid-ambiguous')
  })

  it('is refused once its key is for another issuer', async () => {
    const world = createWorld()
    await world.verify(token)
    world.server.publish({ ...key.jwk, issuer: 'https://attacker.example/' })
    world.timeMs += hourMs
    expect((await caughtTokenError(() => world.verify(token))).finding).toBe('key-issuer-mismatch')
  })

  it('is still good by the same key in a new key set', async () => {
    const world = createWorld()
    const first = await world.verify(token)
    world.server.publish(createFakeKey('key-3').jwk, { ...key.jwk, x5t: 'new' })
    world.timeMs += hourMs
    expect((await world.verify(token)).claims).toBe(first.claims)
    expect(world.server.urls).toHaveLength(2)
  })

  it('is not judged when the keys are too old to tell', async () => {
    const world = createWorld()
    const verdict = key.mint({ ...appClaims, exp: nowSeconds + 200_000 })
    await world.verify(verdict)
    world.server.answer(() => Response.json({}, { status: 503 }))
    world.timeMs += 24 * hourMs
    expect((await caughtTokenError(() => world.verify(verdict))).finding).toBe('keys-unavailable')
  })

  it('is not handed out to a caller who has stopped', async () => {
    const world = createWorld()
    await world.verify(token)
    expect(await caught(() => world.verify(token, { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'MDE_ABORTED',
    })
  })

  it('is forgotten when it was not asked for and others were', async () => {
    const world = createWorld({ maxRememberedTokens: 2 })
    const others = [1, 2].map((n) => key.mint({ ...longLived, uti: `other-${n}` }))
    const first = await world.verify(token)
    for (const other of others) await world.verify(other)
    expect((await world.verify(token)).claims).not.toBe(first.claims)
  })

  it('is not pushed out by tokens that are refused', async () => {
    const world = createWorld({ maxRememberedTokens: 1 })
    const first = await world.verify(token)
    for (const claims of [without(appClaims, 'roles'), { ...appClaims, exp: 1, nbf: 0 }])
      await caughtTokenError(() => world.verify(key.mint(claims)))
    await caughtTokenError(() => world.verify(usurper.mint(longLived)))
    expect((await world.verify(token)).claims).toBe(first.claims)
  })
})
