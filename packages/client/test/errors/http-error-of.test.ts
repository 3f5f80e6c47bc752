import { clouds, resolveCloud } from '@mde-kit/contract/clouds'
import { readGrants, satisfies } from '@mde-kit/contract/grants'
import { getMachine, isolateMachine, type listAlerts, runHuntingQuery } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import type { Call } from '../../src/call/call.ts'
import { httpErrorOf, type Refusal } from '../../src/errors/http-error-of.ts'
import {
  ForbiddenError,
  GatewayError,
  HttpError,
  RateLimitedError,
  ServiceFaultError,
  UnauthorizedError,
} from '../../src/index.ts'
import { wholeStatus } from '../fakes/fetch.ts'
import { callTo } from '../fakes/calls.ts'
import { startOfTime } from '../fakes/clock.ts'
import { everything, tokenWith } from '../fakes/credential.ts'

interface Case {
  readonly name: string
  readonly status: number
  readonly body: unknown
  readonly headers?: Record<string, string>
  readonly operation?: typeof listAlerts
  readonly token?: string
  readonly code?: keyof typeof classes
  readonly want: Partial<ForbiddenError>
  readonly message: string
  readonly next: RegExp
}

const jsonType = { 'content-type': 'application/json' }
const htmlType = { 'content-type': 'text/html; charset=utf-8' }
const apiError = (code: string, message: string) => ({ error: { code, message, target: '43f4cb08-8fac' } })

const cases: Case[] = [
  {
    name: 'reads the documented body',
    status: 404,
    body: apiError('ResourceNotFound', 'Machine 123123123 was not found'),
    want: {
      serviceCode: 'ResourceNotFound',
      serviceMessage: 'Machine 123123123 was not found',
      correlationId: '43f4cb08-8fac',
    },
    message: 'getMachine was refused with 404 ResourceNotFound: Machine 123123123 was not found.',
    next: /device groups/,
  },
  {
    name: 'reads an unknown code, and falls back on the status',
    status: 400,
    body: apiError('BrandNew', 'Something new.'),
    want: { serviceCode: 'BrandNew' },
    message: 'getMachine was refused with 400 BrandNew: Something new.',
    next: /reference of the operation/,
  },
  {
    name: 'is not taken in by the names of built-in properties',
    status: 400,
    body: apiError('constructor', 'x'),
    want: { serviceCode: 'constructor' },
    message: 'getMachine was refused with 400 constructor: x.',
    next: /reference of the operation/,
  },
  {
    name: 'takes tokens out of the message',
    status: 400,
    body: apiError('InvalidInput', `Bad token ${tokenWith(everything)} seen`),
    want: { serviceMessage: 'Bad token [token] seen' },
    message: 'getMachine was refused with 400 InvalidInput: Bad token [token] seen.',
    next: /value/,
  },
  {
    name: 'cuts a long message',
    status: 400,
    body: apiError('InvalidInput', 'x'.repeat(10_000)),
    want: { serviceMessage: 'x'.repeat(500) },
    message: `getMachine was refused with 400 InvalidInput: ${'x'.repeat(500)}.`,
    next: /value/,
  },
  {
    name: 'takes HTML for the answer of a proxy',
    code: 'MDE_GATEWAY',
    status: 502,
    body: '<html><body>Bad gateway</body></html>',
    headers: htmlType,
    want: { serviceCode: undefined, serviceMessage: undefined },
    message: 'getMachine was refused with 502 and a body that is no readable JSON (text/html).',
    next: /proxy or gateway/,
  },
  {
    name: 'takes an empty body',
    code: 'MDE_SERVICE_FAULT',
    status: 500,
    body: undefined,
    want: { serviceCode: undefined, correlationId: undefined },
    message: 'getMachine was refused with 500.',
    next: /Try again later/,
  },
  {
    name: 'takes JSON that was cut off',
    status: 404,
    body: '{"error":{"code":"ResourceNot',
    headers: jsonType,
    want: { serviceCode: undefined },
    message: 'getMachine was refused with 404 and a body that is no readable JSON (application/json).',
    next: /path and the host/,
  },
  {
    name: 'takes JSON of another shape',
    status: 404,
    body: { Message: 'No HTTP resource was found' },
    headers: jsonType,
    want: { serviceCode: undefined, serviceMessage: undefined },
    message: 'getMachine was refused with 404.',
    next: /path and the host/,
  },
  {
    name: 'takes the error of OAuth, which is text',
    code: 'MDE_UNAUTHORIZED',
    status: 401,
    body: { error: 'invalid_token' },
    headers: jsonType,
    want: { serviceCode: undefined },
    message: 'getMachine was refused with 401.',
    next: /licence/,
  },
  {
    name: 'takes fields of the wrong type',
    status: 400,
    body: { error: { code: 7, message: null, target: {} } },
    want: { serviceCode: undefined, serviceMessage: undefined, correlationId: undefined },
    message: 'getMachine was refused with 400.',
    next: /reference of the operation/,
  },
  {
    name: 'explains a redirect',
    code: 'MDE_GATEWAY',
    status: 302,
    body: undefined,
    headers: { location: 'https://login.test/' },
    want: {},
    message: 'getMachine was refused with 302.',
    next: /does not redirect/,
  },
  {
    name: 'reads the id of the request',
    code: 'MDE_SERVICE_FAULT',
    status: 500,
    body: undefined,
    headers: { 'x-ms-request-id': 'r-1' },
    want: { requestId: 'r-1' },
    message: 'getMachine was refused with 500.',
    next: /Try again later/,
  },
  {
    name: 'points at the reference where nothing else is known',
    status: 418,
    body: undefined,
    want: {},
    message: 'getMachine was refused with 418.',
    next: /learn\.microsoft\.com/,
  },
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
  {
    name: 'knows a licence that is missing',
    code: 'MDE_UNAUTHORIZED',
    status: 401,
    body: apiError('Unauthorized', 'Unauthorized request - reason of failure: No Tvm license'),
    want: { serviceCode: 'Unauthorized' },
    message:
      'getMachine was refused with 401 Unauthorized: Unauthorized request - reason of failure: No Tvm license.',
    next: /no licence for it.*ask its administrator\.$/,
  },
  {
    name: 'knows a licence that has ended',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: apiError('Forbidden', 'Account mode is inactive'),
    token: tokenWith({ scp: 'Machine.Isolate' }),
    want: { missing: [] },
    message: 'isolateMachine was refused with 403 Forbidden: Account mode is inactive.',
    next: /ask its administrator\.$/,
  },
  {
    name: 'takes XML for the answer of a gateway',
    code: 'MDE_GATEWAY',
    status: 403,
    body: '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>',
    headers: { 'content-type': 'application/xml' },
    want: { serviceCode: undefined },
    message: 'getMachine was refused with 403 and a body that is no readable JSON (application/xml).',
    next: /proxy or gateway/,
  },
  {
    name: 'takes JSON of a service fault that was cut off',
    code: 'MDE_SERVICE_FAULT',
    status: 503,
    body: '{"error":{"code":"Inter',
    headers: { ...jsonType, 'retry-after': '9' },
    want: { retryAfterSeconds: 9 },
    message: 'getMachine was refused with 503 and a body that is no readable JSON (application/json).',
    next: /Try again later/,
  },
  {
    name: 'leaves a 403 of another kind to the catalogue',
    operation: isolateMachine,
    code: 'MDE_FORBIDDEN',
    status: 403,
    body: apiError('DisabledFeature', 'Off.'),
    token: tokenWith({ scp: 'Machine.Read' }),
    want: { serviceCode: 'DisabledFeature' },
    message: 'isolateMachine was refused with 403 DisabledFeature: Off.',
    next: /Switch the feature on/,
  },
]

const jwt = tokenWith(everything)
const opaque = 'q7Rk2ZpX9vLm4TtB'
const guid = '43f4cb08-8fac-4b65-9db1-745c2ae65f3a'

const echoes = [
  { name: 'a code that is a token', token: jwt, code: jwt },
  { name: 'a code that holds the Authorization header', token: jwt, code: `Bearer ${jwt}` },
  { name: 'a code that is a short JWT', token: jwt, code: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln' },
  { name: 'a code with part of a JWT in it', token: jwt, code: 'Invalid.eyJzdWIiOiJhIn0' },
  { name: 'a code that is a token of another kind', token: opaque, code: opaque },
  { name: 'a code that is a piece of the token', token: opaque, code: opaque.slice(0, 13) },
  { name: 'a code with such a token in it', token: opaque, code: `Invalid.${opaque}` },
  { name: 'a target that is a token', token: jwt, target: jwt },
  { name: 'a target that is a short JWT', token: jwt, target: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln' },
  { name: 'a target that is a token of another kind', token: opaque, target: opaque },
  { name: 'a message with a token of another kind', token: opaque, message: `Bad header ${opaque}` },
  { name: 'an id of the request that is a token', token: opaque, headers: { 'x-ms-request-id': opaque } },
  { name: 'another id of the request that is a token', token: jwt, headers: { 'request-id': jwt } },
  {
    name: 'a media type that is a token',
    token: jwt,
    text: true,
    headers: { 'content-type': `text/${jwt}` },
  },
  {
    name: 'parameters of the media type',
    token: jwt,
    text: true,
    headers: { 'content-type': `text/html; seen="${jwt}"` },
  },
]

const misshapen = [
  { name: 'a code that is a sentence', field: 'code', value: 'Something went wrong', as: 'serviceCode' },
  { name: 'a code that is longer than any name', field: 'code', value: 'x'.repeat(65), as: 'serviceCode' },
  { name: 'a code that opens with no letter', field: 'code', value: '-x', as: 'serviceCode' },
  {
    name: 'a target that is longer than any id',
    field: 'target',
    value: '1'.repeat(65),
    as: 'correlationId',
  },
  { name: 'a target that is a sentence', field: 'target', value: 'the machine', as: 'correlationId' },
] as const

const kept = [
  { name: 'a code with dots', field: 'code', value: 'Request.Unsupported-Query_2', as: 'serviceCode' },
  { name: 'a code that only looks like a token', field: 'code', value: 'KeyJoinFailed', as: 'serviceCode' },
  { name: 'a GUID', field: 'target', value: guid, as: 'correlationId' },
  { name: 'the id of a trace', field: 'target', value: '|07f1cd17450bc2f6-ca6dd6a4.', as: 'correlationId' },
] as const

/** Makes the error of a refusal, reading the token as a caller does. */
async function errorOf(
  refusal: Omit<Refusal, 'grants' | 'verdict' | 'call' | 'audiences' | 'now'>,
  changes: Partial<Call> = {},
): Promise<HttpError> {
  const grants = readGrants(refusal.token ?? '')
  const verdict = satisfies(refusal.operation, grants)
  const { audiences } = clouds.commercial
  const call = callTo(refusal.operation, changes)
  return httpErrorOf({ ...refusal, call, grants, verdict, audiences, now: startOfTime })
}

const classes = {
  MDE_HTTP: HttpError,
  MDE_UNAUTHORIZED: UnauthorizedError,
  MDE_FORBIDDEN: ForbiddenError,
  MDE_RATE_LIMITED: RateLimitedError,
  MDE_SERVICE_FAULT: ServiceFaultError,
  MDE_GATEWAY: GatewayError,
}

describe('httpErrorOf', () => {
  it.each(echoes)('leaves out $name', async ({ token, code, target, message, headers, text }) => {
    const body = text ? '<html>' : { error: { code, target, message } }
    const response = wholeStatus(400, headers ?? {})
    const refusal = { operation: getMachine, response, body, cloud: resolveCloud() }
    const error = await errorOf({ ...refusal, token })
    const shown = [error.message, error.next, error.stack, ...Object.values<unknown>({ ...error })].join()
    for (const part of [...token.split('.'), opaque.slice(0, 13), 'eyJ']) expect(shown).not.toContain(part)
    expect(error.message).toContain('400')
  })

  it.each(misshapen)('leaves out $name', async ({ field, value, as }) => {
    const refusal = { operation: getMachine, response: wholeStatus(400), token: undefined }
    const body = { error: { [field]: value } }
    const error = await errorOf({ ...refusal, body, cloud: resolveCloud() })
    expect(error[as]).toBeUndefined()
    expect(error.message).toBe('getMachine was refused with 400.')
  })

  it.each(kept)('keeps $name', async ({ field, value, as }) => {
    const refusal = { operation: getMachine, response: wholeStatus(400), token: jwt }
    const body = { error: { [field]: value } }
    const error = await errorOf({ ...refusal, body, cloud: resolveCloud() })
    expect(error[as]).toBe(value)
  })

  it.each(cases)(
    '$name',
    async ({
      status,
      body,
      headers,
      operation = getMachine,
      token,
      code = 'MDE_HTTP',
      want,
      message,
      next,
    }) => {
      const response = wholeStatus(status, headers)
      const error = await errorOf({ operation, response, body, token, cloud: resolveCloud() })
      expect(error).toBeInstanceOf(HttpError)
      expect(error.constructor).toBe(classes[code])
      expect(error).toMatchObject({ code, status, operationId: operation.id, ...want })
      expect(error.message).toBe(message)
      expect(error.next).toMatch(next)
      if (token !== undefined) expect(JSON.stringify(Object.entries(error))).not.toContain(token)
    },
  )

  it('makes a RateLimitedError of a 429, which is an HttpError with the wait', async () => {
    const response = wholeStatus(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:45 GMT' })
    const body = apiError('TooManyRequests', 'API calls quota exceeded')
    const refusal = {
      operation: getMachine,
      response,
      body,
      token: undefined,
      cloud: resolveCloud(),
    }
    const error = await errorOf(refusal)
    expect(error).toBeInstanceOf(RateLimitedError)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ name: 'RateLimitedError', code: 'MDE_RATE_LIMITED', retryAfterSeconds: 45 })
    expect(error.next).toContain('Retry-After')
  })

  it('says how often the request was sent, and under which id', async () => {
    const response = wholeStatus(500, { 'request-id': 'r-2' })
    const refusal = {
      operation: getMachine,
      response,
      body: undefined,
      token: undefined,
      cloud: resolveCloud(),
    }
    const progress = { attempts: 3, outcomeUnknown: true, quotaWaitMs: 0 }
    const error = await errorOf(refusal, { progress, clientRequestId: guid })
    expect(error).toMatchObject({ timesSent: 3, clientRequestId: guid, requestId: 'r-2' })
  })

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
