import { inspect } from 'node:util'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import { expect, it } from 'vitest'
import { networkFault } from '../../src/errors/network-fault.ts'

const coded = (code: string) => Object.assign(new Error('low level'), { code })

it.each([
  {
    name: 'a wrapped code',
    fault: new TypeError('fetch failed', { cause: coded('ENOTFOUND') }),
    code: 'ENOTFOUND',
    next: /DNS/,
  },
  { name: 'a code of its own', fault: coded('ECONNRESET'), code: 'ECONNRESET', next: /connection/ },
  {
    name: 'a code among several attempts',
    fault: new TypeError('fetch failed', {
      cause: new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]),
    }),
    code: 'ECONNREFUSED',
    next: /port/,
  },
  {
    name: 'a certificate',
    fault: new TypeError('fetch failed', { cause: coded('DEPTH_ZERO_SELF_SIGNED_CERT') }),
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    next: /NODE_EXTRA_CA_CERTS/,
  },
  {
    name: 'a port without TLS',
    fault: coded('ERR_SSL_WRONG_VERSION_NUMBER'),
    code: 'ERR_SSL_WRONG_VERSION_NUMBER',
    next: /does not speak https/,
  },
  {
    name: 'a signature that cannot be checked',
    fault: coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    next: /NODE_EXTRA_CA_CERTS/,
  },
])('names the host and $name', ({ fault, code, next }) => {
  const error = networkFault(fault, 'login.example.test:8443')
  expect(error).toMatchObject({
    name: 'NetworkError',
    code: 'MDE_NETWORK',
    message: `Could not reach login.example.test:8443 (${code}).`,
    next: expect.stringMatching(next),
  })
  expect(faultCode(error.cause)).toBe(code)
  expect(inspect(error)).not.toContain('low level')
})

it.each([
  { name: 'an error without a code', fault: new Error('odd') },
  { name: 'something that is no error', fault: 'odd' },
  { name: 'nothing', fault: undefined },
])('names the host alone for $name', ({ fault }) => {
  expect(networkFault(fault, 'login.example.test').message).toBe('Could not reach login.example.test.')
})

it('does not go round in circles', () => {
  const fault = new Error('odd')
  fault.cause = fault
  expect(networkFault(fault, 'login.example.test').message).toBe('Could not reach login.example.test.')
})
