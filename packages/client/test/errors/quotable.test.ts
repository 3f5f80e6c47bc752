import { resolveCloud } from '@mde-kit/contract/clouds'
import { getMachine } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { everything, tokenWith } from '../fakes/credential.ts'
import { wholeStatus } from '../fakes/fetch.ts'
import { apiError, expectError, errorOf } from './refusals.ts'

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

describe('what an error quotes of an answer', () => {
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

  it('leaves a token out of the message, and keeps the rest', () =>
    expectError({
      name: 'takes tokens out of the message',
      status: 400,
      body: apiError('InvalidInput', `Bad token ${tokenWith(everything)} seen`),
      want: { serviceMessage: 'Bad token [token] seen' },
      message: 'getMachine was refused with 400 InvalidInput: Bad token [token] seen.',
      next: /value/,
    }))
})
