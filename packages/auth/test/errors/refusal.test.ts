import { entraErrors } from '@mde-kit/contract/errors/catalogues'
import { describe, expect, it } from 'vitest'
import { oauthErrors } from '../../src/errors/oauth-errors.ts'
import { readRefusal } from '../../src/errors/refusal.ts'

const source = { flow: 'password', host: 'login.microsoftonline.com', secrets: ['hunter2'], status: 400 }

describe('readRefusal', () => {
  it('reads a full answer of Entra', () => {
    const error = readRefusal(
      {
        error: 'invalid_grant',
        error_description:
          'AADSTS50126: Error validating credentials of user@contoso.com due to invalid username or password.\r\nTrace ID: 1',
        error_codes: [50126],
        timestamp: '2025-03-01 10:20:30Z',
        trace_id: '0a1b2c3d-0000-0000-0000-000000000000',
        correlation_id: '11111111-2222-3333-4444-555555555555',
        suberror: 'bad_password',
      },
      { ...source, retryAfterSeconds: 3 },
    )
    expect(error).toMatchObject({
      name: 'AuthError',
      code: 'MDE_AUTH_USER',
      error: 'invalid_grant',
      suberror: 'bad_password',
      aadsts: 50126,
      aadstsCode: 'AADSTS50126',
      correlationId: '11111111-2222-3333-4444-555555555555',
      timestamp: '2025-03-01 10:20:30Z',
      status: 400,
      retryAfterSeconds: 3,
      message:
        'login.microsoftonline.com refused the password sign-in (invalid_grant). ' +
        'AADSTS50126: The user name or password is wrong.',
      next: 'Check the user name and the password; federated accounts cannot use the password flow.',
    })
    expect(error?.cause).toBeUndefined()
    expect(JSON.stringify(error)).not.toContain('user@contoso.com')
  })

  it.each(Object.entries(entraErrors).map(([number, entra]) => ({ number, ...entra })))(
    'explains AADSTS$number as $code',
    ({ number, code, meaning, next }) => {
      const error = readRefusal({ error: 'some_error', error_codes: [Number(number)] }, source)
      expect(error).toMatchObject({ code, next, aadsts: Number(number) })
      expect(error?.message).toBe(
        `login.microsoftonline.com refused the password sign-in (some_error). AADSTS${number}: ${meaning}`,
      )
    },
  )

  it.each(Object.entries(oauthErrors).map(([name, reason]) => ({ name, ...reason })))(
    'explains $name without a number as $code',
    ({ name, code, meaning, next }) => {
      const error = readRefusal({ error: name }, source)
      expect(error).toMatchObject({ code, next, error: name, aadsts: undefined, aadstsCode: undefined })
      expect(error?.message).toBe(
        `login.microsoftonline.com refused the password sign-in (${name}). ${meaning}`,
      )
    },
  )

  it.each([
    {
      name: 'a number that nobody explains keeps the words of the server, redacted',
      fields: {
        error: 'invalid_grant',
        error_description: 'AADSTS123456: The password hunter2 is odd. Trace ID: 1',
      },
      want: {
        code: 'MDE_AUTH',
        aadsts: 123456,
        message: /\(invalid_grant\)\. AADSTS123456: The password \[redacted\] is odd\.$/,
      },
    },
    {
      name: 'a suberror says more than the error',
      fields: { error: 'invalid_grant', suberror: 'consent_required' },
      want: { code: 'MDE_AUTH_CONSENT', suberror: 'consent_required' },
    },
    {
      name: 'an unknown error without a description',
      fields: { error: 'brand_new' },
      want: {
        code: 'MDE_AUTH',
        error: 'brand_new',
        message: /\(brand_new\)\. The service gave no reason\.$/,
      },
    },
    {
      name: 'a name from the prototype is no known error',
      fields: { error: 'constructor' },
      want: { code: 'MDE_AUTH', error: 'constructor' },
    },
    {
      name: 'claims for the next sign-in',
      fields: { error: 'interaction_required', error_codes: [50076], claims: '{"access_token":{}}' },
      want: { code: 'MDE_AUTH_MFA', claims: '{"access_token":{}}' },
    },
  ])('$name', ({ fields, want }) => {
    const { message, ...rest } = { message: /./, ...want }
    const error = readRefusal(fields, source)
    expect(error).toMatchObject(rest)
    expect(error?.message).toMatch(message)
  })

  it('drops fields that do not look as they should', () => {
    const error = readRefusal(
      {
        error: 'hunter2 was wrong',
        suberror: 'a b',
        correlation_id: 'hunter2',
        timestamp: 'hunter2',
        claims: 1,
      },
      source,
    )
    expect(error).toMatchObject({
      error: 'unreadable error',
      suberror: undefined,
      correlationId: undefined,
      timestamp: undefined,
      claims: undefined,
    })
    expect(error?.message).not.toContain('hunter2')
  })

  it('drops fields that look as they should and are secrets', () => {
    const secrets = ['0123abcd-4567', 'hunter2', 'grant']
    const error = readRefusal(
      {
        error: 'invalid_grant',
        suberror: 'hunter2',
        correlation_id: '0123abcd-4567',
        claims: '{"access_token":{"a":"hunter2"}}',
      },
      { ...source, secrets },
    )
    expect(error).toMatchObject({
      error: 'invalid_grant', // a known name, whatever somebody's password is
      suberror: undefined,
      correlationId: undefined,
      claims: undefined,
    })
    expect(readRefusal({ error: 'hunter2' }, source)).toMatchObject({ error: 'unreadable error' })
  })

  it.each([
    { name: 'a token', fields: { access_token: 'x' } },
    { name: 'an empty error', fields: { error: '' } },
    { name: 'an error that is no text', fields: { error: { code: 'x' } } },
    { name: 'a user who is still busy', fields: { error: 'authorization_pending' } },
  ])('does not take $name for a refusal', ({ fields }) => {
    expect(readRefusal(fields, source)).toBeUndefined()
  })
})
