import { expect, it } from 'vitest'
import { requireRedirectUri } from '../../src/config/require-redirect-uri.ts'

it.each([
  { text: 'http://localhost' },
  { text: 'http://localhost:31544/getAToken' },
  { text: 'http://127.0.0.1:8400' },
  { text: 'https://portal.example.com/back?from=entra' },
  { text: 'myapp://auth' },
])('takes $text unchanged', ({ text }) => {
  expect(requireRedirectUri(text)).toBe(text)
})

it.each([
  { name: 'nothing', text: '' },
  { name: 'a path', text: '/getAToken' },
  { name: 'http off loopback', text: 'http://portal.example.com/back' },
  { name: 'a fragment', text: 'https://portal.example.com/#/back' },
  { name: 'an empty fragment', text: 'https://portal.example.com/#' },
  { name: 'a script', text: 'javascript:alert(1)' },
  { name: 'a file', text: 'file:///tmp/back' },
])('refuses $name', ({ text }) => {
  expect(() => requireRedirectUri(text)).toThrow(/^redirectUri /)
})
