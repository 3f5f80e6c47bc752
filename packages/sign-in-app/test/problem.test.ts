import { AuthError } from '@mde-kit/auth'
import { DecodeError, HttpError } from '@mde-kit/client'
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

it('offers another try when an answer cannot be read', () => {
  const fault = new DecodeError('What happened.', { next: 'What to do.', requestId: 'r' })
  expect(describeProblem(fault)).toMatchObject({
    status: 502,
    title: 'The answer cannot be read',
    offer: 'again',
    references: [['Request id', 'r']],
  })
})

it('names the ids that support asks for', () => {
  const ofApi = new HttpError('', { next: '', status: 500, correlationId: 'c', requestId: 'r' })
  const ofSignIn = new AuthError('', { code: 'MDE_AUTH', next: '', correlationId: 'c' })
  expect(describeProblem(ofApi).references).toEqual([
    ['Correlation id', 'c'],
    ['Request id', 'r'],
  ])
  expect(describeProblem(ofSignIn).references).toEqual([['Correlation id', 'c']])
})

it('tells nothing of a fault that nobody foresaw', () => {
  const problem = describeProblem(new Error('something secret'))
  expect(problem.status).toBe(500)
  expect(JSON.stringify(problem)).not.toContain('secret')
})
