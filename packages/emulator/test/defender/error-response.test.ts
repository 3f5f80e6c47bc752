import { describe, expect, it } from 'vitest'
import { errorResponse } from '../../src/defender/error-response.ts'
import { Refusal } from '../../src/defender/refusal.ts'

const guid = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)

describe('errorResponse', () => {
  it('writes the documented body', async () => {
    const refusal = new Refusal(429, 'TooManyRequests', 'Wait.', { 'retry-after': '7' })
    const response = errorResponse(refusal)
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('7')
    expect(await response.json()).toEqual({
      error: { code: 'TooManyRequests', message: 'Wait.', target: guid },
    })
  })

  it('gives each answer a correlation id of its own', async () => {
    const targets = [errorResponse(new Error('a')), errorResponse(new Error('a'))].map((response) =>
      response.text(),
    )
    const [first, second] = await Promise.all(targets)
    expect(first).not.toBe(second)
  })

  it('answers 500 to a fault of its own, without tokens', async () => {
    const response = errorResponse(new Error('Bad header: Bearer eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln'))
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: {
        code: 'InternalServerError',
        message: 'The emulator failed: Bad header: Bearer [token]',
        target: guid,
      },
    })
  })
})
