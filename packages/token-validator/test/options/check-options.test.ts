import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier } from '../../src/create-token-verifier.ts'
import { explain } from '../../src/explain/explain.ts'
import { inspectToken } from '../../src/inspect-token.ts'
import { checkPermissions } from '../../src/permissions/check-permissions.ts'
import { caught } from '../caught.ts'
import { appClaims, createFakeKey, createFakeKeyServer, now, tenantId, unsigned } from '../fake-entra.ts'

const key = createFakeKey('key-1')
const token = unsigned(appClaims)

/** Everything that takes options, called as JavaScript can. */
const callers = [
  {
    name: 'createTokenVerifier',
    call: (options: unknown): unknown => Reflect.apply(createTokenVerifier, undefined, [options]),
    base: { tenantId },
  },
  {
    name: 'verify',
    call: (options: unknown): unknown => {
      const { fetch } = createFakeKeyServer(key.jwk)
      const { verify } = createTokenVerifier({ tenantId, fetch, now })
      return Reflect.apply(verify, undefined, [key.mint(appClaims), options])
    },
    base: {},
  },
  {
    name: 'inspectToken',
    call: (options: unknown): unknown => Reflect.apply(inspectToken, undefined, [token, options]),
    base: {},
  },
  {
    name: 'explain',
    call: (options: unknown): unknown => Reflect.apply(explain, undefined, [token, options]),
    base: {},
  },
  {
    name: 'checkPermissions',
    call: (options: unknown): unknown =>
      Reflect.apply(checkPermissions, undefined, ['listAlerts', token, options]),
    base: {},
  },
]

async function configError(run: () => unknown): Promise<ConfigError> {
  const error = await caught(run)
  expect(error).toBeInstanceOf(ConfigError)
  if (!(error instanceof ConfigError)) throw new Error('unreachable')
  return error
}

describe.each(callers)('$name', ({ name, call, base }) => {
  it('takes what it knows', async () => {
    await expect(Promise.resolve(call(base))).resolves.toBeDefined()
  })

  const wrong = [
    { what: 'null', options: null },
    { what: 'a text', options: tenantId },
    { what: 'a list', options: [base] },
    { what: 'a number', options: 300 },
  ]
  it.each(wrong)('refuses $what in place of options', async ({ options }) => {
    const { code, message } = await configError(() => call(options))
    expect({ code, message }).toEqual({
      code: 'MDE_CONFIG',
      message: `The options of ${name} must be an object.`,
    })
  })

  it('refuses an option that it does not know, also from a prototype', async () => {
    for (const options of [
      { ...base, verifyNothing: true },
      { ...base, constructor: undefined },
      Object.assign(Object.create({ verifyNothing: true }), base),
    ]) {
      const { message } = await configError(() => call(options))
      expect(message).toMatch(new RegExp(`^${name} has no option named '(verifyNothing|constructor)'.$`))
    }
  })
})

describe('a misspelt option of a verifier is refused, and the one that was meant is named', () => {
  const cases = [
    { wrote: 'audiences', meant: 'audience' },
    { wrote: 'aud', meant: 'Use tenantId, ' },
    { wrote: 'tenant', meant: 'tenantId' },
    { wrote: 'tenants', meant: 'tenantId' },
    { wrote: 'tenantIds', meant: 'tenantId' },
    { wrote: 'TenantId', meant: 'tenantId' },
    { wrote: 'clientIds', meant: 'clientId' },
    { wrote: 'clientID', meant: 'clientId' },
    { wrote: 'requiredPermission', meant: 'requiredPermissions' },
    { wrote: 'requiredpermissions', meant: 'requiredPermissions' },
    { wrote: 'clockSkew', meant: 'clockSkewSeconds' },
    { wrote: 'jwksUrl', meant: 'jwksUri' },
    { wrote: 'authority', meant: 'authorityHost' },
  ]
  it.each(cases)('$wrote', async ({ wrote, meant }) => {
    const options = { tenantId, [wrote]: ['x'] }
    const { message, next } = await configError(() => createTokenVerifier(options))
    expect(message).toBe(`createTokenVerifier has no option named '${wrote}'.`)
    expect(next).toContain(meant)
  })
})

describe('an option of a verifier with a value that cannot be is refused by its name', () => {
  const narrowing = [undefined, null, '', ' ', [], [''], [undefined], [null], [['x']], 1, true, {}, ['a', '']]
  const cases: readonly { option: string; values: readonly unknown[] }[] = [
    { option: 'tenantId', values: [...narrowing, [tenantId, ''], new Array(1)] },
    { option: 'audience', values: narrowing },
    { option: 'clientId', values: narrowing },
    { option: 'requiredPermissions', values: [undefined, null, '', 'Alert.Read', [''], ['A B'], [null], {}] },
    { option: 'clockSkewSeconds', values: [null, '300', -1, 1.5, 3601, Number.NaN, 300n] },
    { option: 'maxRememberedTokens', values: [null, '1', -1, 1.5, Number.POSITIVE_INFINITY, true] },
    { option: 'cloud', values: [null, '', 1, ['commercial']] },
    { option: 'authorityHost', values: [null, '', 1, new URL('https://login.example')] },
    { option: 'resource', values: [null, '', 1] },
    { option: 'jwksUri', values: [null, '', 1, new URL('https://keys.example')] },
    { option: 'fetch', values: [null, 'fetch', {}] },
    { option: 'now', values: [null, 1_767_096_000, new Date(0)] },
  ]
  const flat = cases.flatMap(({ option, values }) =>
    values.map((value, index) => ({ name: `${option}, value ${index}`, option, value })),
  )
  it.each(flat)('$name', async ({ option, value }) => {
    const { message, next } = await configError(() => createTokenVerifier({ tenantId, [option]: value }))
    expect(message).toMatch(new RegExp(`^${option} must be `))
    expect(next).toContain(option)
  })

  it('also where a getter of a class gives it', async () => {
    class Settings {
      readonly tenantId = tenantId
      get clientId(): string {
        return ''
      }
    }
    expect((await configError(() => createTokenVerifier(new Settings()))).message).toMatch(
      /^clientId must be /,
    )
  })

  it('and never repeated: it may be a secret in the wrong place', async () => {
    const secret = 'a secret with spaces'
    const error = await configError(() => createTokenVerifier({ tenantId: secret }))
    expect(`${error.stack}${error.next}${JSON.stringify(error)}`).not.toContain(secret)
  })
})

describe('a signal that is none is refused', () => {
  it.each([null, 'stop', {}, new AbortController()])('%o', async (signal) => {
    const { verify } = createTokenVerifier({ tenantId, fetch: createFakeKeyServer(key.jwk).fetch, now })
    const error = await configError(() => Reflect.apply(verify, undefined, [key.mint(appClaims), { signal }]))
    expect(error.message).toBe('signal must be an AbortSignal.' + (signal === null ? ' It is null.' : ''))
  })
})

describe('a clock that tells no time is refused before anything is compared with it', () => {
  const clocks: readonly { name: string; clock: () => unknown }[] = [
    { name: 'not a number', clock: () => Number.NaN },
    { name: 'endless', clock: () => Number.POSITIVE_INFINITY },
    { name: 'a date', clock: () => new Date(0) },
    { name: 'nothing', clock: () => undefined },
  ]
  it.each(clocks)('$name', async ({ clock }) => {
    const expired = key.mint({ ...appClaims, exp: 2, nbf: 1 })
    const options = { tenantId, fetch: createFakeKeyServer(key.jwk).fetch, now: clock as () => number }
    const { verify } = createTokenVerifier(options)
    for (const run of [
      () => verify(expired),
      () => inspectToken(expired, { now: options.now }),
      () => explain(expired, { now: options.now }),
    ])
      expect((await configError(run)).message).toContain('The clock given as now')
  })
})

it('checkPermissions checks its cloud, whether or not a link needs it', async () => {
  const cases = [{ cloud: 'moon' }, { authorityHost: 'http://login.example' }, { cloud: null }]
  for (const options of cases)
    await configError(() => Reflect.apply(checkPermissions, undefined, ['listAlerts', 'opaque', options]))
})
