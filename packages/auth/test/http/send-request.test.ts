import { describe, expect, it } from 'vitest'
import { readRetryAfterSeconds, sendRequest } from '../../src/http/send-request.ts'
import {
  fakeTokenEndpoint,
  hangs,
  hangsForGood,
  json,
  unreachable,
  type Answer,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const url = 'https://login.example.test/token'

function send(answer: Answer, { timeoutMs = 1_000, signal = new AbortController().signal } = {}) {
  const { fetch, requests } = fakeTokenEndpoint(answer)
  const answered = sendRequest(
    { url, method: 'POST', headers: { 'x-a': '1' }, body: 'a=b' },
    { fetch, timeoutMs, signal },
  )
  return { answered, requests }
}

/** An answer whose headers arrive, and whose body never ends. */
const cutOff: Answer = () =>
  new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }))

const broken: Answer = () =>
  new Response(
    new ReadableStream({
      start: (stream) => stream.error(Object.assign(new Error('reset'), { code: 'ECONNRESET' })),
    }),
  )

describe('sendRequest', () => {
  it('sends what it is told and reads status, headers and body', async () => {
    const { answered, requests } = send(json({ error: 'x' }, 400, { 'Retry-After': '3' }))
    expect(await answered).toMatchObject({
      status: 400,
      headers: { 'retry-after': '3' },
      body: { error: 'x' },
    })
    expect(requests[0]).toMatchObject({ url, method: 'POST', form: { a: 'b' }, redirect: 'manual' })
    expect(requests[0]?.headers.get('x-a')).toBe('1')
  })

  it.each([
    {
      name: 'HTML',
      answer: () => new Response('<html>', { status: 502, headers: { 'retry-after': '9' } }),
      status: 502,
      retryAfterSeconds: 9,
    },
    { name: 'a list', answer: json([]), status: 200, retryAfterSeconds: undefined },
    { name: 'null', answer: json(null), status: 200, retryAfterSeconds: undefined },
    {
      name: 'nothing',
      answer: () => new Response(null, { status: 204 }),
      status: 204,
      retryAfterSeconds: undefined,
    },
    {
      name: 'a redirect',
      answer: () => new Response(null, { status: 307, headers: { location: 'https://elsewhere.test/' } }),
      status: 307,
      retryAfterSeconds: undefined,
    },
  ])('does not take $name for an answer', async ({ answer, status, retryAfterSeconds }) => {
    expect(await rejection(send(answer).answered)).toMatchObject({
      name: 'AuthError',
      code: 'MDE_AUTH',
      status,
      retryAfterSeconds,
      message: `login.example.test answered ${status} with something that is not a JSON object.`,
    })
  })

  it.each([
    { name: 'no connection', answer: unreachable('ECONNREFUSED'), code: 'ECONNREFUSED' },
    { name: 'a connection that breaks', answer: broken, code: 'ECONNRESET' },
  ])('reports $name', async ({ answer, code }) => {
    expect(await rejection(send(answer).answered)).toMatchObject({
      name: 'NetworkError',
      message: `Could not reach login.example.test (${code}).`,
    })
  })

  const silent = [
    { name: 'never answers', answer: hangs },
    { name: 'does not listen to its signal', answer: hangsForGood },
    { name: 'never ends its body', answer: cutOff },
  ]

  it.each(silent)('runs out of time when the service $name', async ({ answer }) => {
    expect(await rejection(send(answer, { timeoutMs: 5 }).answered)).toMatchObject({
      name: 'TimeoutError',
      code: 'MDE_TIMEOUT',
      message: 'login.example.test did not answer within 5 ms.',
    })
  })

  it.each(silent)('stops at once when aborted while the service $name', async ({ answer }) => {
    const abort = new AbortController()
    const { answered } = send(answer, { timeoutMs: 60_000, signal: abort.signal })
    const error = rejection(answered)
    abort.abort('enough')
    expect(await error).toMatchObject({ name: 'AbortedError', code: 'MDE_ABORTED', cause: 'enough' })
  })

  it('sends the signal along, so that the connection is closed', async () => {
    let seen: AbortSignal | undefined
    const { answered } = send(
      (request, signal) => {
        seen = signal
        return hangs(request, signal)
      },
      { timeoutMs: 5 },
    )
    await rejection(answered)
    expect(seen?.aborted).toBe(true)
  })
})

it.each([
  { text: '12', want: 12 },
  { text: '0', want: 0 },
  { text: 'Wed, 21 Oct 2025 07:28:00 GMT', want: undefined },
  { text: '-1', want: undefined },
  { text: '', want: undefined },
])('reads Retry-After: $text', ({ text, want }) => {
  expect(readRetryAfterSeconds({ 'retry-after': text })).toBe(want)
})
