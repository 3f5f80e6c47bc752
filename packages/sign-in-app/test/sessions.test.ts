import type { PendingSignIn } from '@mde-kit/auth'
import { expect, it } from 'vitest'
import { createSessions } from '../src/sessions.ts'

const open = () => createSessions({ now: () => 0, idleMs: 1000, lifetimeMs: 1000 })
const started = (state: string) => ({
  request: { url: '', state, nonce: '', verifier: '', scopes: [], enableCae: false } satisfies PendingSignIn,
  returnTo: '/token',
})

it('gives back each sign-in by its state, once', () => {
  const sessions = open()
  const session = sessions.create()
  sessions.keep(session)
  sessions.addPending(session, started('a'))
  sessions.addPending(session, started('b'))
  expect(sessions.takePending(session, 'c')).toBeUndefined()
  expect(sessions.takePending(session, null)).toBeUndefined()
  expect(sessions.takePending(session, 'a')).toEqual(started('a'))
  expect(sessions.takePending(session, 'a')).toBeUndefined()
  expect(sessions.takePending(session, 'b')).toEqual(started('b'))
})

it('forgets the oldest of many sign-ins', () => {
  const sessions = open()
  const session = sessions.create()
  sessions.keep(session)
  for (const state of ['1', '2', '3', '4', '5', '6']) sessions.addPending(session, started(state))
  expect(sessions.takePending(session, '1')).toBeUndefined()
  expect(sessions.takePending(session, '2')).toEqual(started('2'))
})

it('does not bring back a session that ended while a sign-in began', () => {
  const sessions = open()
  const session = sessions.create()
  sessions.keep(session)
  sessions.end(session)
  sessions.addPending(session, started('a'))
  expect(sessions.find(session.id)).toBeUndefined()
})
