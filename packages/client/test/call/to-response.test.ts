import { describe, expect, it } from 'vitest'
import { toResponse } from '../../src/call/to-response.ts'
import { readWhole } from '../../src/call/whole-response.ts'

const short = '{"name":"Zoë"}'

describe('an answer that was read', () => {
  it('can be read again as what it was, as often as it takes', async () => {
    const headers = { 'content-type': 'application/json', 'x-extra': 'yes' }
    const whole = await readWhole(new Response(short, { status: 206, statusText: 'Partial', headers }))
    for (let time = 0; time < 2; time++) {
      const response = toResponse(whole)
      expect(response).toMatchObject({ status: 206, statusText: 'Partial', ok: true })
      expect(Object.fromEntries(response.headers)).toEqual(headers)
      expect(await response.text()).toBe(short)
    }
  })

  it.each([204, 205, 304])('gives back a %i, which may have no body', async (status) => {
    const whole = await readWhole(new Response(null, { status }))
    expect(whole.text()).toBe('')
    expect(toResponse(whole)).toMatchObject({ status, body: null })
  })

  it('takes other headers in place of its own', async () => {
    const whole = await readWhole(new Response(short, { headers: { 'x-own': 'yes' } }))
    const headers = new Headers({ 'x-other': 'yes', 'content-type': 'text/plain' })
    expect(Object.fromEntries(toResponse(whole, { headers }).headers)).toEqual(Object.fromEntries(headers))
  })
})
