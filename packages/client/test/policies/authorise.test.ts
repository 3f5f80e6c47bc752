import { describe, expect, it } from 'vitest'
import type { AuthorisedCall } from '../../src/call/call.ts'
import { authorise } from '../../src/policies/authorise.ts'
import type { ReplaceOptions, TokenSource } from '../../src/token/token-source.ts'
import { aRead, callTo } from '../fakes/calls.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'
import { status } from '../fakes/fetch.ts'

const now = () => startOfTime

function tokensThat(replace: TokenSource['replace']): TokenSource {
  return { replace, get: async () => 'unused', latest: () => undefined }
}

const cases = [
  { name: 'sends once after a success', statuses: [200], want: 200, sent: ['Bearer first'] },
  {
    name: 'sends once more after a 401',
    statuses: [401, 200],
    want: 200,
    sent: ['Bearer first', 'Bearer second'],
  },
  {
    name: 'takes a second 401 as the answer',
    statuses: [401, 401],
    want: 401,
    sent: ['Bearer first', 'Bearer second'],
  },
  { name: 'does not take a 403 for a 401', statuses: [403], want: 403, sent: ['Bearer first'] },
  {
    name: 'does not send the refused token again',
    statuses: [401, 200],
    other: 'first',
    want: 401,
    sent: ['Bearer first'],
  },
]

describe('authorise', () => {
  it.each(cases)('$name', async ({ statuses, other = 'second', want, sent }) => {
    const authorizations: (string | null)[] = []
    const refused: string[] = []
    const tokens = tokensThat(async (token) => {
      refused.push(token)
      return other
    })
    const send = authorise({ tokens, now })(async ({ headers }: AuthorisedCall) => {
      authorizations.push(headers.get('authorization'))
      return status(statuses[authorizations.length - 1] ?? 500)
    })
    const response = await send({ ...aRead, token: 'first' })
    expect(response.status).toBe(want)
    expect(authorizations).toEqual(sent)
    expect(refused).toEqual(statuses[0] === 401 ? ['first'] : [])
  })

  it('hands on the claims of a challenge, and the signal of the call', async () => {
    const asked: ReplaceOptions[] = []
    const tokens = tokensThat(async (_, options) => {
      asked.push(options)
      return 'second'
    })
    const challenge = `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`
    await authorise({ tokens, now })(async () => status(401, { 'www-authenticate': challenge }))(aRead)
    expect(asked).toEqual([{ signal: aRead.signal, claims: '{"access_token":{}}' }])
  })

  it('counts the time before the 401, but not the time of getting another token', async () => {
    const clock = createClock()
    const left: number[] = []
    const tokens = tokensThat(async () => {
      await clock.sleep(600_000)
      return 'second'
    })
    const send = authorise({ tokens, now: clock.now })(async ({ timeLeftMs }) => {
      left.push(timeLeftMs)
      await clock.sleep(30_000)
      return status(401)
    })
    await clock.settle(send({ ...aRead, timeoutMs: 100_000 }))
    expect(left).toEqual([100_000, 70_000])
  })

  it('asks for no other token when the time is up', async () => {
    const clock = createClock()
    const tokens = tokensThat(() => Promise.reject(new Error('unexpected')))
    const send = authorise({ tokens, now: clock.now })(async () => {
      await clock.sleep(100)
      return status(401)
    })
    await expect(clock.settle(send({ ...aRead, timeoutMs: 100 }))).resolves.toMatchObject({ status: 401 })
  })

  it('replaces an Authorization header of the caller', async () => {
    const headers = new Headers({ authorization: 'Basic abc', accept: 'text/plain' })
    const call = callTo(undefined, { headers, token: 'mine' })
    let seen: Headers | undefined
    await authorise({ tokens: tokensThat(async () => 'unused'), now })(async (sent) => {
      seen = sent.headers
      return status(200)
    })(call)
    expect(seen?.get('authorization')).toBe('Bearer mine')
    expect(seen?.get('accept')).toBe('text/plain')
    expect(headers.get('authorization')).toBe('Basic abc')
  })

  it('passes on the failure to get another token', async () => {
    const failure = new Error('sign-in failed')
    const tokens = tokensThat(() => Promise.reject(failure))
    await expect(authorise({ tokens, now })(async () => status(401))(aRead)).rejects.toBe(failure)
  })
})
