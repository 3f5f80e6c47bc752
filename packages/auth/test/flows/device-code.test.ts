import { describe, expect, it, vi } from 'vitest'
import {
  type DeviceCodeConfig,
  deviceCodeCredential,
  type DeviceCodePrompt,
} from '../../src/flows/device-code.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grantsUser,
  hangs,
  json,
  refuses,
  scope,
  tenantId,
  unreachable,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const code = {
  user_code: 'ABCD-EFGH',
  device_code: 'device-secret',
  verification_uri: 'https://microsoft.com/devicelogin',
  expires_in: 900,
  interval: 5,
  message: 'To sign in, open the page and enter ABCD-EFGH.',
}
const offersCode = json(code)
const pending = refuses('authorization_pending', { error_codes: [70016] })

function setUp(answers: Answer[], config: Partial<DeviceCodeConfig> = {}) {
  const fake = fakeTokenEndpoint(...answers)
  const prompts: DeviceCodePrompt[] = []
  const sleep = vi.fn<NonNullable<DeviceCodeConfig['sleep']>>(async () => undefined)
  const credential = deviceCodeCredential({
    tenantId,
    clientId,
    fetch: fake.fetch,
    sleep,
    onDeviceCode: (prompt) => void prompts.push(prompt),
    ...config,
  })
  return { credential, prompts, sleep, requests: fake.requests }
}

describe('deviceCodeCredential', () => {
  it('shows the prompt and polls until the user is done', async () => {
    const { credential, prompts, sleep, requests } = setUp([offersCode, pending, pending, grantsUser()], {
      now: () => 1_000,
    })
    expect((await credential.getToken(scope)).token).toBe('access-1')

    expect(prompts).toEqual([
      {
        userCode: 'ABCD-EFGH',
        verificationUri: 'https://microsoft.com/devicelogin',
        message: 'To sign in, open the page and enter ABCD-EFGH.',
        expiresOnTimestamp: 901_000,
      },
    ])
    const base = `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0`
    expect(requests.map(({ url }) => url.split('?')[0])).toEqual([
      `${base}/devicecode`,
      `${base}/token`,
      `${base}/token`,
      `${base}/token`,
    ])
    expect(requests[0]?.form).toEqual({
      client_id: clientId,
      scope: `${scope} openid profile offline_access`,
    })
    expect(requests[1]?.form).toMatchObject({
      client_id: clientId,
      scope: `${scope} openid profile offline_access`,
      grant_type: 'device_code',
      device_code: 'device-secret',
    })
    expect(sleep.mock.calls.map(([durationMs]) => durationMs)).toEqual([5_000, 5_000])
  })

  it('slows down when told, for good', async () => {
    const { credential, sleep } = setUp([offersCode, refuses('slow_down'), pending, grantsUser()])
    await credential.getToken(scope)
    expect(sleep.mock.calls.map(([durationMs]) => durationMs)).toEqual([10_000, 10_000])
  })

  const faults: { name: string; answer: Answer; want: object }[] = [
    { name: 'the network fails', answer: unreachable('ENETUNREACH'), want: { code: 'MDE_NETWORK' } },
    {
      name: 'the service fails',
      answer: refuses('server_error', {}, { status: 500 }),
      want: { status: 500 },
    },
    {
      name: 'a gateway answers',
      answer: () => new Response('<html>', { status: 502 }),
      want: { status: 502 },
    },
    {
      name: 'the service asks to wait',
      answer: refuses('temporarily_unavailable', {}, { status: 429 }),
      want: { status: 429 },
    },
  ]

  it.each(faults)('goes on polling, more slowly, where $name for a moment', async ({ answer }) => {
    const answers = [offersCode, pending, answer, answer, answer, pending, answer, grantsUser()]
    const { credential, prompts, sleep } = setUp(answers)
    expect((await credential.getToken(scope)).token).toBe('access-1')
    expect(sleep.mock.calls.map(([ms]) => ms / 1000)).toEqual([5, 10, 20, 40, 5, 10])
    expect(prompts).toHaveLength(1)
  })

  it.each(faults)('gives up where $name four times in a row', async ({ answer, want }) => {
    const { credential, requests } = setUp([offersCode, answer, answer, answer, answer, grantsUser()])
    await expect(credential.getToken(scope)).rejects.toMatchObject(want)
    expect(requests).toHaveLength(5)
  })

  it('waits five seconds where the service names no interval', async () => {
    const { credential, sleep } = setUp([json({ ...code, interval: undefined }), pending, grantsUser()])
    await credential.getToken(scope)
    expect(sleep.mock.calls.map(([durationMs]) => durationMs)).toEqual([5_000])
  })

  it('makes up a message where the service sends none', async () => {
    const { credential, prompts } = setUp([json({ ...code, message: undefined }), grantsUser()])
    await credential.getToken(scope)
    expect(prompts[0]?.message).toBe('Open https://microsoft.com/devicelogin and enter the code ABCD-EFGH.')
  })

  it('renews silently, without asking the user', async () => {
    let now = 0
    const { credential, prompts, requests } = setUp(
      [
        offersCode,
        grantsUser(),
        grantsUser({ access_token: 'access-2', refresh_token: 'refresh-2' }),
        grantsUser(),
      ],
      { now: () => now },
    )
    await credential.getToken(scope)
    now = 3_600_000
    expect((await credential.getToken(scope)).token).toBe('access-2')
    now = 7_200_000
    await credential.getToken(scope)
    expect(prompts).toHaveLength(1)
    expect(requests.slice(2).map(({ form }) => [form['grant_type'], form['refresh_token']])).toEqual([
      ['refresh_token', 'refresh-1'],
      ['refresh_token', 'refresh-2'],
    ])
  })

  it.each([
    { name: 'the session has ended', refusal: refuses('invalid_grant', { error_codes: [50173] }) },
    {
      name: 'a second factor is wanted',
      refusal: refuses('interaction_required', { error_codes: [50076], suberror: 'basic_action' }),
    },
  ])('asks the user again when $name', async ({ refusal }) => {
    let now = 0
    const { credential, prompts } = setUp(
      [offersCode, grantsUser(), refusal, offersCode, grantsUser({ access_token: 'access-2' })],
      { now: () => now },
    )
    await credential.getToken(scope)
    now = 3_600_000
    expect((await credential.getToken(scope)).token).toBe('access-2')
    expect(prompts).toHaveLength(2)
  })

  it('does not bother the user when a renewal fails for another reason', async () => {
    let now = 0
    const { credential, prompts } = setUp(
      [offersCode, grantsUser(), refuses('server_error', {}, { status: 500 })],
      {
        now: () => now,
      },
    )
    await credential.getToken(scope)
    now = 3_600_000
    await expect(credential.getToken(scope)).rejects.toMatchObject({ error: 'server_error', status: 500 })
    expect(prompts).toHaveLength(1)
  })

  it('asks the user again where the service told nothing about the account', async () => {
    let now = 0
    const anonymous = grantsUser({ id_token: undefined, client_info: undefined })
    const { credential, prompts } = setUp([offersCode, anonymous, offersCode, anonymous], { now: () => now })
    await credential.getToken(scope)
    now = 3_600_000
    await credential.getToken(scope)
    expect(prompts).toHaveLength(2)
  })

  it('needs one prompt for two scopes asked for at once', async () => {
    const other = 'https://graph.microsoft.com/.default'
    const { credential, prompts, requests } = setUp([
      offersCode,
      grantsUser(),
      grantsUser({ access_token: 'access-2', scope: other }),
    ])
    const [first, second] = await Promise.all([credential.getToken(scope), credential.getToken(other)])
    expect([first.token, second.token]).toEqual(['access-1', 'access-2'])
    expect(prompts).toHaveLength(1)
    expect(requests[2]?.form['grant_type']).toBe('refresh_token')
  })

  it('asks nobody for a caller who gave up while another had the turn', async () => {
    const other = 'https://graph.microsoft.com/.default'
    let fail: (fault: Error) => void = () => undefined
    const onDeviceCode = () =>
      new Promise<void>((_resolve, reject) => {
        fail = reject
      })
    const { credential, requests } = setUp([offersCode, hangs], { onDeviceCode })
    const first = rejection(credential.getToken(scope))
    await vi.waitFor(() => expect(requests).toHaveLength(2), { interval: 1 })
    const abort = new AbortController()
    const second = rejection(credential.getToken(other, { abortSignal: abort.signal }))
    abort.abort()
    await second
    fail(new Error('the terminal is gone'))
    await first
    await new Promise((resolve) => setImmediate(resolve)) // lets the second turn come to its end
    expect(requests).toHaveLength(2)
  })

  it('signs in and renews at a custom host, and sends nothing elsewhere', async () => {
    let now = 0
    const authorityHost = 'https://login.example.test:8443'
    const { credential, prompts, requests } = setUp(
      [offersCode, grantsUser(), grantsUser({ access_token: 'access-2' })],
      { authorityHost, now: () => now },
    )
    await credential.getToken(scope)
    now = 3_600_000
    expect((await credential.getToken(scope)).token).toBe('access-2')
    expect(prompts).toHaveLength(1)
    const base = `${authorityHost}/${tenantId}/oauth2/v2.0`
    expect(requests.map(({ url }) => url.split('?')[0])).toEqual([
      `${base}/devicecode`,
      `${base}/token`,
      `${base}/token`,
    ])
  })

  it('takes its turn again after a sign-in that failed', async () => {
    const { credential } = setUp([offersCode, refuses('authorization_declined'), offersCode, grantsUser()])
    await rejection(credential.getToken(scope))
    expect((await credential.getToken(scope)).token).toBe('access-1')
  })

  it.each([
    {
      name: 'declined by the user',
      answers: [offersCode, refuses('authorization_declined')],
      want: { code: 'MDE_AUTH_USER', error: 'authorization_declined' },
    },
    {
      name: 'expired',
      answers: [offersCode, pending, refuses('expired_token', { error_codes: [70019] })],
      want: { code: 'MDE_AUTH_EXPIRED', error: 'expired_token', aadsts: 70019 },
    },
    {
      name: 'not allowed for the app',
      answers: [offersCode, refuses('invalid_client', { error_codes: [7000218] }, { status: 401 })],
      want: { code: 'MDE_AUTH_APP', error: 'invalid_client', aadstsCode: 'AADSTS7000218', status: 401 },
    },
    {
      name: 'refused before there is a code',
      answers: [refuses('unauthorized_client', { error_codes: [700016] })],
      want: { code: 'MDE_AUTH_APP', error: 'unauthorized_client', aadsts: 700016 },
    },
    {
      name: 'answered without a code',
      answers: [json({ device_code: 'device-secret' })],
      want: { code: 'MDE_AUTH', message: expect.stringContaining('without a device code') },
    },
  ])('rejects when $name', async ({ answers, want }) => {
    const { credential } = setUp(answers)
    await expect(credential.getToken(scope)).rejects.toMatchObject({ name: 'AuthError', ...want })
  })

  it('stops polling once the code has expired', async () => {
    // MSAL reads the clock of the machine here.
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { credential, requests } = setUp([json({ ...code, expires_in: 1 }), pending, pending], {
        sleep: async () => void vi.setSystemTime(Date.now() + 10_000),
      })
      await expect(credential.getToken(scope)).rejects.toMatchObject({
        code: 'MDE_AUTH_EXPIRED',
        error: 'device_code_expired',
        message: expect.stringContaining('The device code expired before the user signed in.'),
      })
      expect(requests).toHaveLength(3)
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    {
      name: 'throws',
      onDeviceCode: () => {
        throw new Error('no terminal')
      },
    },
    { name: 'rejects', onDeviceCode: () => Promise.reject(new Error('no terminal')) },
  ])('ends the sign-in when onDeviceCode $name', async ({ onDeviceCode }) => {
    const sleep: DeviceCodeConfig['sleep'] = () => new Promise(() => undefined)
    const { credential } = setUp([offersCode, pending], { onDeviceCode, sleep })
    const error = await rejection(credential.getToken(scope))
    expect(error).toMatchObject({
      name: 'AuthError',
      message: expect.stringContaining('onDeviceCode'),
      cause: { message: 'It failed.', stack: expect.stringContaining('device-code.test.ts') },
    })
  })

  it('stops within 200 ms when aborted between two polls', async () => {
    const abort = new AbortController()
    const { credential, requests } = setUp([offersCode, pending], { sleep: undefined })
    const asked = rejection(credential.getToken(scope, { abortSignal: abort.signal }))
    await vi.waitFor(() => expect(requests).toHaveLength(2))
    const abortedAt = performance.now()
    abort.abort()
    expect(await asked).toMatchObject({ name: 'AbortedError', code: 'MDE_ABORTED' })
    expect(performance.now() - abortedAt).toBeLessThan(200)
  })
})
