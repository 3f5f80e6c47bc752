import { rootCertificates } from 'node:tls'
import { expect, it } from 'vitest'
import { trustedAuthorities } from '../../src/http/trusted-authorities.ts'

it('adds to what Node.js brings along', () => {
  const all = trustedAuthorities('mine', {})
  expect(all.at(-1)).toBe('mine')
  expect(all).toEqual(expect.arrayContaining([...rootCertificates]))
})

it('passes over an extra file that is not there, as Node.js does', () => {
  expect(trustedAuthorities('mine', { NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }).at(-1)).toBe('mine')
})
