import { readdirSync, readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier } from '../src/create-token-verifier.ts'
import { decodeToken } from '../src/decode/decode-token.ts'
import { explain } from '../src/explain/explain.ts'
import { inspectToken } from '../src/inspect-token.ts'
import { checkPermissions } from '../src/permissions/check-permissions.ts'
import { createRememberedTokens, digestOf } from '../src/remembered-tokens.ts'
import { ruleInput } from '../src/rules/rule.ts'
import { resolveTarget } from '../src/target.ts'
import { caught, caughtTokenError } from './caught.ts'
import {
  appClaims,
  createFakeKey,
  createFakeKeyServer,
  encode,
  now,
  tenantId,
  unsigned,
  userClaims,
} from './fake-entra.ts'
import { canaries, leaksIn, planted } from './secrets/canaries.ts'
import { watchOutput } from '@mde-kit/test-services/watch-output'

watchOutput()

const key = createFakeKey('key-1')
const foreign = createFakeKey('key-1')

/** Every way in which a value gets into a log, an answer or a snapshot. */
function everythingShown(value: unknown): string {
  const error = value instanceof Error ? [value.message, value.stack, inspect(value.cause)] : []
  return [
    inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity }),
    JSON.stringify(value),
    String(value),
    ...error,
  ].join('\n')
}

const leaksOf = (value: unknown, token: string) => leaksIn(everythingShown(value), token)

describe('no secret is in an error', () => {
  const claims = { ...appClaims, aud: planted, iss: planted, appid: planted, roles: [planted] }
  const good = key.mint(appClaims)
  const tokens = [
    { name: 'opaque', token: canaries.refresh },
    { name: 'after Bearer', token: `Bearer ${good}` },
    { name: 'too long', token: `${good}${'A'.repeat(20_000)}` },
    { name: 'encrypted', token: `${good}.${encode('more')}.${encode('tag')}` },
    { name: 'padded', token: `${good}==` },
    { name: 'no JSON', token: `${good.split('.')[0]}.${encode(planted)}.${good.split('.')[2]}` },
    { name: 'of wrong types', token: unsigned({ ...appClaims, exp: planted }) },
    { name: 'of another algorithm', token: unsigned(appClaims, { alg: planted, kid: 'key-1' }) },
    { name: 'of another type', token: unsigned(appClaims, { alg: 'RS256', typ: planted, kid: 'key-1' }) },
    {
      name: 'with a key of its own',
      token: unsigned(appClaims, { alg: 'RS256', jku: planted, kid: 'key-1' }),
    },
    { name: 'of another tenant', token: unsigned({ ...appClaims, tid: planted }) },
    { name: 'of an unknown key', token: key.mint(appClaims, { kid: planted }) },
    { name: 'signed by another', token: foreign.mint(appClaims) },
    { name: 'of another issuer', token: key.mint({ ...claims, roles: [] }) },
    { name: 'for another API', token: key.mint({ ...appClaims, aud: planted }) },
    { name: 'of another client', token: key.mint({ ...appClaims, appid: planted }) },
    { name: 'of another version', token: key.mint({ ...appClaims, ver: planted }) },
    { name: 'without the permission', token: key.mint({ ...appClaims, roles: [planted] }) },
    { name: 'expired', token: key.mint({ ...appClaims, exp: 1, nbf: 0 }) },
  ]
  it.each(tokens)('about a token $name', async ({ token }) => {
    const server = createFakeKeyServer(key.jwk)
    const verifier = createTokenVerifier({
      tenantId,
      clientId: appClaims.appid,
      requiredPermissions: ['Alert.Read.All'],
      fetch: server.fetch,
      now,
    })
    const error = await caught(() => verifier.verify(token))
    expect(leaksOf(error, token)).toEqual([])
    expect(leaksOf(verifier, token)).toEqual([])
    expect(server.urls.join() + server.metadataUrls.join()).not.toContain('canary')
  })

  const misplaced = [
    {
      name: 'the operation',
      call: (): unknown => Reflect.apply(checkPermissions, undefined, [good, 'listAlerts']),
    },
    { name: 'options', call: (): unknown => Reflect.apply(inspectToken, undefined, [good, planted]) },
    { name: 'the name of an option', call: () => inspectToken(good, { [good]: true, [planted]: true }) },
    ...['tenantId', 'cloud', 'authorityHost', 'jwksUri', 'clockSkewSeconds', 'maxRememberedTokens'].flatMap(
      (name) =>
        [good, planted].map((secret) => ({
          name,
          call: () => createTokenVerifier({ tenantId, [name]: secret }),
        })),
    ),
    ...['cloud', 'authorityHost'].map((name) => ({
      name: `${name} of a check`,
      call: () => checkPermissions('listAlerts', good, { [name]: good }),
    })),
  ]
  it.each(misplaced)('about a token or a secret that was given as $name', async ({ call }) => {
    const error = await caught(call)
    expect(error).toBeInstanceOf(ConfigError)
    expect(leaksOf(error, good)).toEqual([])
  })

  it.each(['resource', 'audience', 'clientId'])('or finding where %s is a token', async (name) => {
    const options = { tenantId, [name]: canaries.nested, now }
    const { fetch } = createFakeKeyServer(key.jwk)
    const token = key.mint({ ...appClaims, aud: 'https://other.example' })
    const error = await caughtTokenError(() => createTokenVerifier({ ...options, fetch }).verify(token))
    expect(leaksOf([error, inspectToken(token, options).findings], token)).toEqual([])
  })

  it('or finding where a permission that is required is a token', () => {
    const requiredPermissions = [canaries.nested, `client_secret=${canaries.secret}`]
    const { findings } = inspectToken(good, { requiredPermissions, now })
    expect(findings).toMatchObject([{ code: 'permissions-missing' }])
    expect(leaksOf(findings, good)).toEqual([])
  })

  it('about keys at an address with a secret in it', async () => {
    const jwksUri = `https://keys.example/keys?code=${canaries.secret}`
    const fetch = () => Promise.reject(new TypeError('fetch failed'))
    const error = await caughtTokenError(() =>
      createTokenVerifier({ tenantId, jwksUri, fetch, now }).verify(good),
    )
    expect(error.message).toContain('https://keys.example/keys.')
    expect(leaksOf(error, good)).toEqual([])
  })

  it('about keys that cannot be had', async () => {
    const server = createFakeKeyServer(key.jwk)
    server.answer(() => new Response('no', { status: 500 }))
    const verifier = createTokenVerifier({ tenantId, fetch: server.fetch, now })
    expect(leaksOf(await caught(() => verifier.verify(good)), good)).toEqual([])
  })
})

describe('no secret is in what is made for people', () => {
  const token = key.mint({
    ...userClaims,
    name: planted,
    unique_name: planted,
    aud: planted,
    scp: 'Alert.Read',
    [`claim ${canaries.nested}`]: planted,
    list: [planted],
    object: { deep: planted },
  })

  it('in findings', () => {
    expect(leaksOf(inspectToken(token, { now }).findings, token)).toEqual([])
  })

  it('in an explanation', () => {
    expect(leaksOf(explain(token, { now }), token)).toEqual([])
  })

  it('in a check of permissions, and its explanation', () => {
    const check = checkPermissions('isolateMachine', token)
    expect(leaksOf(check, token)).toEqual([])
    expect(leaksOf(explain(check), token)).toEqual([])
  })
})

describe('no part of the token as text is in its results', () => {
  const token = key.mint(userClaims)

  it.each([
    { name: 'decoded', result: () => decodeToken(token) },
    { name: 'inspected', result: () => inspectToken(token, { now }) },
    {
      name: 'verified',
      result: () =>
        createTokenVerifier({ tenantId, fetch: createFakeKeyServer(key.jwk).fetch, now }).verify(token),
    },
  ])('$name', async ({ result }) => {
    expect(leaksOf(await result(), token)).toEqual([])
  })

  it('remembered', async () => {
    const fetch = createFakeKeyServer(key.jwk).fetch
    const verified = await createTokenVerifier({ tenantId, fetch, now }).verify(token)
    const remembered = createRememberedTokens(2)
    const input = ruleInput(decodeToken(token), resolveTarget({}), now())
    remembered.add(digestOf(token), {
      input,
      verified,
      key: { kid: 'key-1', issuer: undefined, key: key.publicKey, thumbprint: 'x' },
    })
    expect(digestOf(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(leaksOf([digestOf(token), remembered.get(digestOf(token))], token)).toEqual([])
  })
})

it('a leak would be noticed', () => {
  const token = key.mint(appClaims)
  const signature = token.split('.')[2] ?? ''
  expect(leaksOf(new Error('x', { cause: token }), token)).not.toEqual([])
  expect(leaksOf({ deep: [{ note: `ends in ${signature.slice(-12)}` }] }, token)).not.toEqual([])
  expect(leaksOf({ note: canaries.password }, token)).toEqual([canaries.password])
})

it('snapshots hold no token', () => {
  const folder = new URL('./__snapshots__/', import.meta.url)
  const files = readdirSync(folder)
  expect(files).not.toEqual([])
  for (const file of files) expect(readFileSync(new URL(file, folder), 'utf8')).not.toContain('eyJ')
})
