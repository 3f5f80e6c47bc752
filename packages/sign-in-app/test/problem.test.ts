import { AuthError } from '@mde-kit/auth'
import { expect, it } from 'vitest'
import { describeProblem } from '../src/problem.ts'

it.each([
  { code: 'MDE_AUTH_CONSENT', status: 403, offer: 'consent' },
  { code: 'MDE_AUTH_EXPIRED', status: 401, offer: 'sign-in' },
  { code: 'MDE_AUTH_APP', status: 502, offer: undefined },
] as const)('puts $code into the words of the error', ({ code, status, offer }) => {
  const fault = new AuthError('What happened.', { code, next: 'What to do.' })
  const problem = describeProblem(fault)
  expect(problem).toMatchObject({ status, text: 'What happened.', next: 'What to do.' })
  expect(problem.offer).toBe(offer)
})

it('tells nothing of a fault that nobody foresaw', () => {
  const problem = describeProblem(new Error('something secret'))
  expect(problem.status).toBe(500)
  expect(JSON.stringify(problem)).not.toContain('secret')
})
