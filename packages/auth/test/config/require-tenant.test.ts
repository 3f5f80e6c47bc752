import { expect, it } from 'vitest'
import { requireTenant } from '../../src/config/require-tenant.ts'

it.each([
  { text: '11111111-2222-3333-4444-555555555555' },
  { text: 'contoso.com' },
  { text: 'contoso.onmicrosoft.com' },
  { text: 'xn--bcher-kva.example' },
])('takes $text', ({ text }) => {
  expect(requireTenant(text, 'one tenant')).toBe(text)
})

it('writes a tenant in lower case', () => {
  expect(requireTenant('Contoso.COM', 'one tenant')).toBe('contoso.com')
})

it.each([{ text: 'common' }, { text: 'organizations' }])(
  'takes $text only where a user signs in',
  ({ text }) => {
    expect(requireTenant(text, 'one or shared')).toBe(text)
    expect(() => requireTenant(text, 'one tenant')).toThrow(/^tenantId is '/)
  },
)

it.each([
  { name: 'nothing', text: undefined },
  { name: 'a blank', text: ' ' },
  { name: 'a number', text: 42 },
  { name: 'a name without a dot', text: 'contoso' },
  { name: 'personal accounts', text: 'consumers' },
  { name: 'a cut GUID', text: '11111111-2222-3333-4444-55555555555' },
  { name: 'a GUID in braces', text: '{11111111-2222-3333-4444-555555555555}' },
  { name: 'a path', text: 'contoso.com/oauth2' },
  { name: 'a way out of the path', text: '../contoso.com' },
  { name: 'a query', text: 'contoso.com?x=1' },
  { name: 'a space after it', text: 'contoso.com ' },
  { name: 'a new line after it', text: 'contoso.com\n' },
  { name: 'two dots', text: 'contoso..com' },
  { name: 'an address', text: '10.0.0.1' },
])('refuses $name', ({ text }) => {
  expect(() => requireTenant(text, 'one or shared')).toThrow(/^tenantId is /)
})
