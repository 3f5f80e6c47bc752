import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Grants, readGrants } from '../../src/permissions/index.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (claims: object) => `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`

const cases: { name: string; claims: object; want: Grants }[] = [
  {
    name: 'scopes as a delegated token',
    claims: { scp: 'Alert.Read Machine.Read', oid: 'a', sub: 'b' },
    want: { kind: 'delegated', permissions: ['Alert.Read', 'Machine.Read'] },
  },
  {
    name: 'roles with oid equal to sub as app-only, although idtyp is absent',
    claims: { roles: ['Alert.Read.All'], oid: 'a', sub: 'a' },
    want: { kind: 'application', permissions: ['Alert.Read.All'] },
  },
  {
    name: 'a user with app roles as delegated, by the scopes alone',
    claims: { scp: 'Alert.Read', roles: ['secop'], oid: 'a', sub: 'b' },
    want: { kind: 'delegated', permissions: ['Alert.Read'] },
  },
  {
    name: 'idtyp app without oid',
    claims: { roles: ['Alert.Read.All'], idtyp: 'app' },
    want: { kind: 'application', permissions: ['Alert.Read.All'] },
  },
  {
    name: 'an app without any role',
    claims: { oid: 'a', sub: 'a' },
    want: { kind: 'application', permissions: [] },
  },
  {
    name: 'a user without scopes',
    claims: { upn: 'ann@contoso.example', oid: 'a', sub: 'b' },
    want: { kind: 'delegated', permissions: [] },
  },
  {
    name: 'roles alone as undecided',
    claims: { roles: ['secop'] },
    want: { kind: 'unknown', permissions: ['secop'] },
  },
  {
    name: 'claims of the wrong type as absent',
    claims: { scp: ['Alert.Read'], roles: 'x', oid: 1, sub: 1 },
    want: { kind: 'unknown', permissions: [] },
  },
  {
    name: 'letters beyond ASCII',
    claims: { scp: 'Alert.Read', name: 'Zoë 🛡' },
    want: { kind: 'delegated', permissions: ['Alert.Read'] },
  },
]

it.each(cases)('reads $name', ({ claims, want }) => {
  expect(readGrants(token(claims))).toEqual(want)
})

it.each(['opaque', 'a.b', 'a..c', `a.${part([1])}.c`, `a.${part('x')}.c`, 'a.!!!.c', ''])(
  'takes %j as opaque',
  (text) => {
    expect(readGrants(text)).toEqual({ kind: 'opaque', permissions: [] })
  },
)

it('never throws, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((s) => `a.${Buffer.from(s).toString('base64url')}.c`),
        fc.json().map((s) => `a.${Buffer.from(s).toString('base64url')}.c`),
      ),
      (text) => {
        expect(readGrants(text)).toHaveProperty('kind')
      },
    ),
  )
})
