import { expect, it } from 'vitest'
import { readReturnTo, signInPath } from '../src/return-to.ts'

const origin = 'http://localhost:31544'

it.each([
  { name: 'a page about a person', text: '/alerts/da1_2?x=1', path: '/alerts/da1_2?x=1' },
  { name: 'nothing', text: undefined, path: '/token' },
  { name: 'another site', text: 'https://evil.example/alerts', path: '/token' },
  { name: 'another site, without a scheme', text: '//evil.example/alerts', path: '/token' },
  { name: 'another site, behind a backslash', text: '/\\evil.example/alerts', path: '/token' },
  { name: 'another site, behind a dot', text: '/.//evil.example/token', path: '/token' },
  { name: 'a script', text: 'javascript:alert(1)//token', path: '/token' },
  { name: 'the sign-in itself', text: '/sign-in', path: '/token' },
  { name: 'a name that only begins like a page', text: '/tokens', path: '/token' },
])('comes back from a sign-in: $name', ({ text, path }) => {
  expect(readReturnTo(text, origin)).toBe(path)
})

it('keeps the query of a page apart from its own', () => {
  const url = new URL(signInPath('/alerts?severity=High&days=1'), origin)
  expect(readReturnTo(url.searchParams.get('returnTo') ?? undefined, origin)).toBe(
    '/alerts?severity=High&days=1',
  )
})
