import { entraErrors } from '@mde-kit/contract/errors/catalogues'
import { expect, it } from 'vitest'
import { createCredential, type CredentialConfig } from '../../src/create-credential.ts'
import { clientId, fakeTokenEndpoint, refuses, scope, tenantId } from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const app = { tenantId, clientId }
const person = 'ana@contoso.com'
const password = { flow: 'password', ...app, username: person, password: 'passw0rd' } as const
const passwordV2 = { ...password, endpoint: 'v2' } as const
const secret = { flow: 'client-secret', ...app, clientSecret: 's3cret' } as const
const session = { flow: 'refresh-token', ...app, refreshToken: 'given' } as const
const callerOf = { flow: 'on-behalf-of', ...app, userAssertion: 'theirs', clientSecret: 's3cret' } as const

/** The refusals that people meet, in a flow in which they meet them, and what they need to be told. */
const refusals: {
  number: number
  config: CredentialConfig
  error: string
  suberror?: string
  code: string
  next: RegExp
}[] = [
  {
    number: 50076,
    config: password,
    error: 'interaction_required',
    suberror: 'basic_action',
    code: 'MDE_AUTH_MFA',
    next: /device-code or auth-code/,
  },
  {
    number: 50079,
    config: passwordV2,
    error: 'interaction_required',
    code: 'MDE_AUTH_MFA',
    next: /register/,
  },
  {
    number: 65001,
    config: callerOf,
    error: 'invalid_grant',
    suberror: 'consent_required',
    code: 'MDE_AUTH_CONSENT',
    next: /admin consent/,
  },
  {
    number: 7000215,
    config: secret,
    error: 'invalid_client',
    code: 'MDE_AUTH_APP',
    next: /value of the secret, not its id/,
  },
  { number: 7000222, config: secret, error: 'invalid_client', code: 'MDE_AUTH_APP', next: /new secret/ },
  { number: 700016, config: secret, error: 'unauthorized_client', code: 'MDE_AUTH_APP', next: /client id/ },
  {
    number: 90002,
    config: secret,
    error: 'invalid_request',
    code: 'MDE_AUTH_TENANT',
    next: /login\.microsoftonline\.us/,
  },
  {
    number: 50126,
    config: password,
    error: 'invalid_grant',
    code: 'MDE_AUTH_USER',
    next: /user name and the password/,
  },
  {
    number: 50034,
    config: passwordV2,
    error: 'invalid_grant',
    code: 'MDE_AUTH_USER',
    next: /user name and the tenant/,
  },
  {
    number: 7000218,
    config: password,
    error: 'invalid_client',
    code: 'MDE_AUTH_APP',
    next: /Allow public client flows/,
  },
  {
    number: 500011,
    config: secret,
    error: 'invalid_resource',
    code: 'MDE_AUTH_RESOURCE',
    next: /Defender for Endpoint/,
  },
  {
    number: 901002,
    config: secret,
    error: 'invalid_request',
    code: 'MDE_AUTH_RESOURCE',
    next: /v1 endpoint/,
  },
  {
    number: 70043,
    config: session,
    error: 'invalid_grant',
    suberror: 'bad_token',
    code: 'MDE_AUTH_EXPIRED',
    next: /Sign in again/,
  },
  {
    number: 700082,
    config: session,
    error: 'invalid_grant',
    code: 'MDE_AUTH_EXPIRED',
    next: /Sign in again/,
  },
  {
    number: 53003,
    config: callerOf,
    error: 'access_denied',
    code: 'MDE_AUTH_BLOCKED',
    next: /administrator/,
  },
  { number: 50020, config: password, error: 'invalid_request', code: 'MDE_AUTH_USER', next: /guest/ },
  { number: 135010, config: passwordV2, error: 'invalid_request', code: 'MDE_AUTH_USER', next: /domain/ },
]

it.each(refusals)(
  'says what AADSTS$number means and what to do about it',
  async ({ number, config, error, suberror, code, next }) => {
    const fake = fakeTokenEndpoint(
      refuses(error, {
        error_description: `AADSTS${number}: Words of Entra about ${person}.\r\nTrace ID: 1\r\nCorrelation ID: 2`,
        error_codes: [number],
        timestamp: '2025-03-01 10:20:30Z',
        correlation_id: '11111111-2222-3333-4444-555555555555',
        ...(suberror !== undefined && { suberror }),
      }),
    )
    const refused = await rejection(createCredential({ ...config, fetch: fake.fetch }).getToken(scope))
    expect(refused).toMatchObject({
      name: 'AuthError',
      code,
      error,
      suberror,
      aadsts: number,
      aadstsCode: `AADSTS${number}`,
      correlationId: '11111111-2222-3333-4444-555555555555',
      timestamp: '2025-03-01 10:20:30Z',
      status: 400,
      message:
        `login.microsoftonline.com refused the ${config.flow} sign-in (${error}). ` +
        `AADSTS${number}: ${entraErrors[number]?.meaning}`,
      next: expect.stringMatching(next),
    })
    expect(JSON.stringify(refused)).not.toContain(person)
    expect(fake.requests).toHaveLength(1)
  },
)
