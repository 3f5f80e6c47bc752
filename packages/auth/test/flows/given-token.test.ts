import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { givenTokenCredential } from '../../src/flows/given-token.ts'
import { scope, tenantId } from '../support/fake-token-endpoint.ts'

const expiresOnTimestamp = 3_600_000
const jwt = (claims: Record<string, unknown> = {}) =>
  new UnsecuredJWT({
    aud: 'https://api.securitycenter.microsoft.com',
    tid: tenantId,
    exp: 3600,
    ...claims,
  }).encode()
const credential = (token: string, now = 0) => givenTokenCredential({ token, now: () => now })

describe('givenTokenCredential', () => {
  it('hands the token out until the instant that it names', async () => {
    const token = jwt()
    expect(await credential(token, expiresOnTimestamp - 1).getToken(scope)).toEqual({
      token,
      tokenType: 'Bearer',
      expiresOnTimestamp,
    })
    await expect(credential(token, expiresOnTimestamp).getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_EXPIRED',
      message: 'The given token expired on 1970-01-01T01:00:00.000Z.',
    })
  })

  it('takes an opaque token whose expiry is given', async () => {
    const opaque = givenTokenCredential({ token: 'opaque', expiresOnTimestamp, now: () => 0 })
    expect(await opaque.getToken(scope)).toMatchObject({ token: 'opaque', expiresOnTimestamp })
  })

  it.each([
    { name: 'an opaque token', token: 'opaque' },
    { name: 'a token without exp', token: new UnsecuredJWT({ aud: 'x' }).encode() },
    { name: 'no token', token: ' ' },
  ])('refuses $name without an expiry', ({ token }) => {
    expect(() => credential(token)).toThrow(expect.objectContaining({ code: 'MDE_CONFIG' }))
  })

  it.each([
    { name: 'its resource with a slash', aud: 'https://api.securitycenter.microsoft.com/' },
    {
      name: 'another identifier of the same app',
      aud: 'https://securitycenter.onmicrosoft.com/windowsatpservice',
    },
    { name: 'the id of the app', aud: 'fc780465-2017-40d4-a0c5-307022471b92' },
    { name: 'no audience', aud: undefined },
  ])('takes a token for $name', async ({ aud }) => {
    expect(await credential(jwt({ aud })).getToken(scope)).toMatchObject({ expiresOnTimestamp })
  })

  it.each([
    {
      name: 'another product with a similar host',
      aud: 'https://api.security.microsoft.com',
      says: 'The given token is for Microsoft Defender XDR (https://api.security.microsoft.com), not for Microsoft Defender for Endpoint (https://api.securitycenter.microsoft.com).',
    },
    {
      name: 'Graph, by its id',
      aud: '00000003-0000-0000-c000-000000000000',
      says: 'The given token is for Microsoft Graph (00000003-0000-0000-c000-000000000000), not for',
    },
    {
      name: 'another cloud',
      aud: 'https://api-gov.securitycenter.microsoft.us',
      says: 'The given token is for Microsoft Defender for Endpoint (https://api-gov.securitycenter.microsoft.us), not for',
    },
  ])('explains a token for $name', async ({ aud, says }) => {
    await expect(credential(jwt({ aud })).getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_RESOURCE',
      message: expect.stringContaining(says),
      next: expect.stringContaining('https://api.securitycenter.microsoft.com/.default'),
    })
  })

  it('gives no token of one tenant for another', async () => {
    const other = '99999999-8888-7777-6666-555555555555'
    await expect(credential(jwt()).forTenant(other).getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_TENANT',
      message: `The given token is of the tenant ${tenantId}, not of ${other}.`,
    })
    expect(await credential(jwt()).forTenant('contoso.com').getToken(scope)).toMatchObject({
      expiresOnTimestamp,
    })
    expect(await credential(jwt()).forTenant(tenantId).getToken(scope)).toMatchObject({ expiresOnTimestamp })
  })

  it('says that it cannot answer a challenge', async () => {
    await expect(credential(jwt()).getToken(scope, { claims: '{"access_token":{}}' })).rejects.toMatchObject({
      code: 'MDE_AUTH_EXPIRED',
      error: 'claims_challenge',
    })
  })

  it('does nothing for a caller who has given up', async () => {
    await expect(
      credential(jwt()).getToken(scope, { abortSignal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'MDE_ABORTED' })
  })
})
