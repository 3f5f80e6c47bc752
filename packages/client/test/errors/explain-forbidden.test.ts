import { resolveCloud } from '@mde-kit/contract/clouds'
import { isolateMachine, runHuntingQuery } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { tokenWith } from '../fakes/credential.ts'
import { wholeStatus } from '../fakes/fetch.ts'
import { apiError, expectError, errorOf, type RefusalCase } from './refusals.ts'

const cases: RefusalCase[] = [
  {
    name: 'explains a 403 by the permission that is missing',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: apiError('Forbidden', 'Missing application roles.'),
    token: tokenWith({ oid: 'o', sub: 'o', roles: ['Machine.Read.All'] }),
    want: {
      serviceCode: 'Forbidden',
      required: [['Machine.Isolate']],
      held: ['Machine.Read.All'],
      missing: ['Machine.Isolate'],
      roles: ['Active remediation actions'],
    },
    message: 'isolateMachine was refused with 403 Forbidden: Missing application roles.',
    next: /Add the application permission Machine\.Isolate/,
  },
  {
    name: 'explains a 403 by the audience where the permission is there',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: undefined,
    token: tokenWith({ oid: 'o', sub: 'o', roles: ['Machine.Isolate'] }),
    want: {},
    message: 'isolateMachine was refused with 403.',
    next: /issued for https:\/\/api\.securitycenter\.microsoft\.com: a token for the API host itself, .* is refused\.$/,
  },
  {
    name: "explains a user's 403 by role and device group too",
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: undefined,
    token: tokenWith({ scp: 'Machine.Isolate' }),
    want: {},
    message: 'isolateMachine was refused with 403.',
    next: /portal role Active remediation actions and must have access to the device group\.$/,
  },
  {
    name: 'explains a 403 by the audience, where the token has another',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: undefined,
    token: tokenWith({
      oid: 'o',
      sub: 'o',
      roles: ['Machine.Isolate'],
      aud: 'https://api.security.microsoft.com',
    }),
    want: { audience: 'https://api.security.microsoft.com', missing: [] },
    message: 'isolateMachine was refused with 403.',
    next: /^The token was issued for https:\/\/api\.security\.microsoft\.com\. Ask for one for https:\/\/api\.securitycenter\.microsoft\.com\/\.default\.$/,
  },
  {
    name: 'knows the right audience, with a slash at its end',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: undefined,
    token: tokenWith({ scp: 'Machine.Read', aud: 'https://api.securitycenter.microsoft.com/' }),
    want: { missing: ['Machine.Isolate'] },
    message: 'isolateMachine was refused with 403.',
    next: /Add the delegated permission Machine\.Isolate/,
  },
  {
    name: 'quotes no audience that is none',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: undefined,
    token: tokenWith({ oid: 'o', sub: 'o', roles: ['Machine.Isolate'], aud: 'an audience of several words' }),
    want: { audience: undefined },
    message: 'isolateMachine was refused with 403.',
    next: /^Check that the token is issued for/,
  },
  {
    name: 'takes the permissions from the message where the token cannot be read',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: apiError(
      'Forbidden',
      'Missing application roles. API required roles: Machine.Isolate,Machine.All, application roles: Alert.Read.All.',
    ),
    token: 'opaque-token',
    want: {
      required: [['Machine.Isolate'], ['Machine.All']],
      held: ['Alert.Read.All'],
      missing: ['Machine.Isolate'],
      audience: undefined,
    },
    message:
      'isolateMachine was refused with 403 Forbidden: Missing application roles. API required roles: Machine.Isolate,Machine.All, application roles: Alert.Read.All.',
    next: /^Grant the app one of the permissions that the service names, such as Machine\.Isolate/,
  },
]

describe('a refusal for want of access', () => {
  it.each(cases)('$name', expectError)

  it('names the audience of Graph for an operation of Graph', async () => {
    const refusal = { operation: runHuntingQuery, response: wholeStatus(403) }
    const token = tokenWith({ oid: 'o', sub: 'o', roles: ['ThreatHunting.Read.All'] })
    const cloud = resolveCloud({ cloud: 'gccHigh' })
    const error = await errorOf({ ...refusal, body: undefined, token, cloud })
    expect(error.next).toBe('Check that the token is issued for https://graph.microsoft.us.')
  })

  it('names no API host where the token is for it', async () => {
    const cloud = resolveCloud({ cloud: 'gcc' })
    const response = wholeStatus(403)
    const token = tokenWith({ oid: 'o', sub: 'o', roles: ['Machine.Isolate'] })
    const error = await errorOf({
      operation: isolateMachine,
      response,
      body: undefined,
      token,
      cloud,
    })
    expect(error.next).toBe('Check that the token is issued for https://api-gcc.securitycenter.microsoft.us.')
  })
})
