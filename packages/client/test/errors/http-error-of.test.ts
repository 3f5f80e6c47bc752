import { resolveCloud } from '@mde-kit/contract/clouds'
import { getMachine, isolateMachine } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { HttpError, RateLimitedError } from '../../src/index.ts'
import { tokenWith } from '../fakes/credential.ts'
import { wholeStatus } from '../fakes/fetch.ts'
import { apiError, expectError, errorOf, htmlType, jsonType, type RefusalCase } from './refusals.ts'

const cases: RefusalCase[] = [
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

describe('httpErrorOf', () => {
  it.each(cases)('$name', expectError)

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
    const error = await errorOf(refusal, { progress, clientRequestId: 'mine' })
    expect(error).toMatchObject({ timesSent: 3, clientRequestId: 'mine', requestId: 'r-2' })
  })
})
