import { describe, expect, it } from 'vitest'
import { refreshTokenCredential } from '../../src/flows/refresh-token.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  grantsUser,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'

function setUp(...answers: Answer[]) {
  const fake = fakeTokenEndpoint(...answers)
  const clock = { now: 0 }
  const credential = refreshTokenCredential({
    tenantId,
    clientId,
    refreshToken: 'given',
    fetch: fake.fetch,
    now: () => clock.now,
  })
  return { credential, clock, sent: () => fake.requests.map(({ form }) => form['refresh_token']) }
}

describe('refreshTokenCredential', () => {
  it('goes on with the replacement of the token it was given', async () => {
    const { credential, clock, sent } = setUp(
      grantsUser({ refresh_token: 'second' }),
      grantsUser({ refresh_token: 'third' }),
      grantsUser(),
    )
    for (const now of [0, 3_600_000, 7_200_000]) {
      clock.now = now
      await credential.getToken(scope)
    }
    expect(sent()).toEqual(['given', 'second', 'third'])
  })

  it('uses the given token again where no replacement came', async () => {
    const { credential, clock, sent } = setUp(grants(), grants())
    await credential.getToken(scope)
    clock.now = 3_600_000
    await credential.getToken(scope)
    expect(sent()).toEqual(['given', 'given'])
  })

  it('says that the session is over when the token is refused', async () => {
    const { credential } = setUp(refuses('invalid_grant', { error_codes: [700082] }))
    await expect(credential.getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_EXPIRED',
      aadsts: 700082,
      next: 'Sign in again.',
    })
  })
})
