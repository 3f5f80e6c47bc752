import { expect, it } from 'vitest'
import { authCodeCredential } from '../../src/flows/auth-code.ts'
import {
  clientId,
  fakeTokenEndpoint,
  grantsUser,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'

it('asks nobody to sign in while the old token is good, and does once it is not', async () => {
  let now = 0
  let asked = 0
  const fake = fakeTokenEndpoint(
    grantsUser(),
    refuses('invalid_grant'),
    refuses('invalid_grant'),
    grantsUser(),
  )
  const credential = authCodeCredential({
    tenantId,
    clientId,
    redirectUri: 'http://localhost',
    authorize: (url) => {
      asked++
      return Promise.resolve(`http://localhost/?code=c&state=${new URL(url).searchParams.get('state')}`)
    },
    fetch: fake.fetch,
    now: () => now,
  })
  await credential.getToken(scope)
  now = 3_300_000
  expect((await credential.getToken(scope)).token).toBe('access-1')
  await new Promise((resolve) => setImmediate(resolve)) // lets the background come to its end
  expect([fake.requests.length, asked]).toEqual([2, 1])
  now = 3_600_000
  await credential.getToken(scope)
  expect([fake.requests.length, asked]).toEqual([4, 2])
})
