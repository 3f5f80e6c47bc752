import { describe, expect, it } from 'vitest'
import { authorise } from '../../src/policies/authorise.ts'
import type { ReplaceOptions, TokenSource } from '../../src/token/token-source.ts'
import { aRead, terms } from '../fakes/calls.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'
import { wholeStatus } from '../fakes/fetch.ts'

const now = () => startOfTime

function tokensThat(replace: TokenSource['replace']): TokenSource {
  return { replace, get: async () => 'unused', latest: () => undefined }
}

const cases = [
  { name: 'sends once after a success', statuses: [200], want: 200, sent: ['first'] },
  {
    name: 'sends once more after a 401',
    statuses: [401, 200],
    want: 200,
    sent: ['first', 'second'],
  },
  {
    name: 'takes a second 401 as the answer',
    statuses: [401, 401],
    want: 401,
    sent: ['first', 'second'],
  },
  { name: 'does not take a 403 for a 401', statuses: [403], want: 403, sent: ['first'] },
  {
    name: 'does not send the refused token again',
    statuses: [401, 200],
    other: 'first',
    want: 401,
    sent: ['first'],
  },
]

describe('authorise', () => {
  it.each(cases)('$name', async ({ statuses, other = 'second', want, sent }) => {
    const tokensSent: string[] = []
    const refused: string[] = []
    const tokens = tokensThat(async (token) => {
      refused.push(token)
      return other
    })
    const send = authorise({ tokens, now })(async (_, { token }) => {
      tokensSent.push(token)
      return wholeStatus(statuses[tokensSent.length - 1] ?? 500)
    })
    const response = await send(aRead, terms({ token: 'first' }))
    expect(response.status).toBe(want)
    expect(tokensSent).toEqual(sent)
    expect(refused).toEqual(statuses[0] === 401 ? ['first'] : [])
  })

  it('hands on the claims of a challenge, and the lifetime of the call', async () => {
    const asked: ReplaceOptions[] = []
    const tokens = tokensThat(async (_, options) => {
      asked.push(options)
      return 'second'
    })
    const challenge = `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`
    const { lifetime } = terms()
    const refuse = async () => wholeStatus(401, { 'www-authenticate': challenge })
    await authorise({ tokens, now })(refuse)(aRead, terms({ lifetime }))
    expect(asked).toEqual([{ lifetime, claims: '{"access_token":{}}' }])
    expect(asked[0]?.lifetime).toBe(lifetime)
  })

  it('counts the time before the 401, but not the time of getting another token', async () => {
    const clock = createClock()
    const left: number[] = []
    const tokens = tokensThat(async () => {
      await clock.sleep(600_000)
      return 'second'
    })
    const send = authorise({ tokens, now: clock.now })(async (_, { timeLeftMs }) => {
      left.push(timeLeftMs)
      await clock.sleep(30_000)
      return wholeStatus(401)
    })
    await clock.settle(send({ ...aRead, timeoutMs: 100_000 }, terms()))
    expect(left).toEqual([100_000, 70_000])
  })

  it('asks for no other token when the time is up', async () => {
    const clock = createClock()
    const tokens = tokensThat(() => Promise.reject(new Error('unexpected')))
    const send = authorise({ tokens, now: clock.now })(async () => {
      await clock.sleep(100)
      return wholeStatus(401)
    })
    await expect(clock.settle(send({ ...aRead, timeoutMs: 100 }, terms()))).resolves.toMatchObject({
      status: 401,
    })
  })

  it('passes on the failure to get another token', async () => {
    const failure = new Error('sign-in failed')
    const tokens = tokensThat(() => Promise.reject(failure))
    await expect(authorise({ tokens, now })(async () => wholeStatus(401))(aRead, terms())).rejects.toBe(
      failure,
    )
  })
})
