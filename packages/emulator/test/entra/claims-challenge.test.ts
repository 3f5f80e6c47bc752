import { describe, expect, it } from 'vitest'
import { authorize, redirected, signIn } from './browser.ts'
import { claimsOf, createTestEntra, resource, tenantId } from './test-entra.ts'

const challenge = { acrs: { essential: true, value: 'c1' } }
const claims = (accessToken: object) => JSON.stringify({ access_token: accessToken })

function challengedEntra() {
  const entra = createTestEntra()
  entra.directory.grantAdminConsent(entra.daemon.clientId)
  entra.directory.challengeClaims(tenantId, challenge)
  const ask = async (fields: Record<string, string> = {}) => {
    const { body } = await entra.token('v2', {
      grant_type: 'client_credentials',
      client_id: entra.daemon.clientId,
      client_secret: entra.secret,
      scope: `${resource}/.default`,
      ...fields,
    })
    return body
  }
  const verdict = async (body: Readonly<Record<string, unknown>>) =>
    entra.authenticate(`Bearer ${String(body['access_token'])}`)
  return { ...entra, ask, verdict }
}

describe('a claims challenge', () => {
  it.each([
    { name: 'no claims', asked: undefined, ok: false },
    { name: 'other claims', asked: { acrs: { essential: true, value: 'c2' } }, ok: false },
    { name: 'the claims', asked: challenge, ok: true },
    { name: 'the claims among others', asked: { ...challenge, xms_cc: { values: ['CP1'] } }, ok: true },
  ])('is met by a token that was asked for with $name: $ok', async ({ asked, ok }) => {
    const { ask, verdict } = challengedEntra()
    const result = await verdict(await ask(asked && { claims: claims(asked) }))
    expect(result).toMatchObject(ok ? { ok } : { ok, status: 401, challenge })
  })

  it('counts for its tenant, until it is taken back', async () => {
    const { ask, verdict, directory } = challengedEntra()
    const token = await ask()
    expect(await verdict(token)).toMatchObject({ ok: false })
    directory.challengeClaims(tenantId, undefined)
    expect(await verdict(token)).toMatchObject({ ok: true })
  })

  it('can be met at the sign-in page', async () => {
    const entra = challengedEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const request = {
      client_id: entra.cli.clientId,
      redirect_uri: 'http://localhost',
      response_type: 'code',
      scope: `${resource}/.default`,
    }
    const page = await authorize(entra, { ...request, claims: claims(challenge) })
    const { code = '' } = redirected(await signIn(entra, page, 'analyst'))
    const { body } = await entra.token('v2', { ...request, grant_type: 'authorization_code', code })
    expect(await entra.verdict(body)).toMatchObject({ ok: true })
  })
})

it('marks tokens of clients that can take a challenge', async () => {
  const { ask } = challengedEntra()
  expect(claimsOf(await ask({ claims: claims({ xms_cc: { values: ['cp1'] } }) }))).toMatchObject({
    xms_cc: ['CP1'],
  })
  expect(claimsOf(await ask())).not.toHaveProperty('xms_cc')
})

it.each(['hello', '[]', '"text"'])('refuses claims that are no JSON object: %s', async (text) => {
  const { ask } = challengedEntra()
  expect(await ask({ claims: text })).toMatchObject({ error_codes: [90023] })
})
