import { describe, expect, it } from 'vitest'
import type { TimedCall } from '../../src/call/call.ts'
import { authorise } from '../../src/policies/authorise.ts'
import type { TokenSource } from '../../src/token/token-source.ts'
import { aRead, callTo } from '../fakes/calls.ts'
import { status } from '../fakes/fetch.ts'

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
]

describe('authorise', () => {
  it.each(cases)('$name', async ({ statuses, want, sent }) => {
    const authorizations: (string | null)[] = []
    const refused: string[] = []
    const tokens = tokensThat(async (token) => {
      refused.push(token)
      return 'second'
    })
    const send = authorise(tokens)(async ({ headers }: TimedCall) => {
      authorizations.push(headers.get('authorization'))
      return status(statuses[authorizations.length - 1] ?? 500)
    })
    const response = await send({ ...aRead, token: 'first' })
    expect(response.status).toBe(want)
    expect(authorizations).toEqual(sent)
    expect(refused).toEqual(sent.length > 1 ? ['first'] : [])
  })

  it('replaces an Authorization header of the caller', async () => {
    const headers = new Headers({ authorization: 'Basic abc', accept: 'text/plain' })
    const call = callTo(undefined, { headers, token: 'mine' })
    let seen: Headers | undefined
    await authorise(tokensThat(async () => 'unused'))(async (sent: TimedCall) => {
      seen = sent.headers
      return status(200)
    })(call)
    expect(seen?.get('authorization')).toBe('Bearer mine')
    expect(seen?.get('accept')).toBe('text/plain')
    expect(headers.get('authorization')).toBe('Basic abc')
  })

  it('passes on the failure to get another token', async () => {
    const failure = new Error('sign-in failed')
    const send = authorise(tokensThat(() => Promise.reject(failure)))(async () => status(401))
    await expect(send(aRead)).rejects.toBe(failure)
  })
})
