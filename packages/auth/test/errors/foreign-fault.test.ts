import { describe, expect, it } from 'vitest'
import { ConfigError } from '@mde-kit/contract/errors'
import { foreignFault } from '../../src/errors/foreign-fault.ts'
import { everythingIn } from '../support/everything-in.ts'

const canary = 'canary-leak-secret'
const withFields = (fields: object, message = canary) => Object.assign(new Error(message), fields)

describe('foreignFault', () => {
  it.each([
    {
      name: 'a failed look-up',
      fault: withFields({ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'login.test', errno: -3008 }),
      want: {
        message: 'getaddrinfo ENOTFOUND login.test',
        code: 'ENOTFOUND',
        syscall: 'getaddrinfo',
        hostname: 'login.test',
      },
    },
    {
      name: 'a refused connection',
      fault: withFields({ code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1', port: 443 }),
      want: { message: 'connect ECONNREFUSED 127.0.0.1:443', address: '127.0.0.1', port: 443 },
    },
    {
      name: 'a broken connection',
      fault: withFields({ code: 'ECONNRESET', syscall: 'read' }),
      want: { message: 'read ECONNRESET' },
    },
    {
      name: 'a state of a database',
      fault: withFields({ code: '55P03', name: 'DatabaseError' }),
      want: { name: 'DatabaseError', message: 'It failed (55P03).', code: '55P03' },
    },
    {
      name: 'an error of MSAL',
      fault: withFields({ errorCode: 'no_tokens_found' }),
      want: { message: 'It failed (no_tokens_found).', code: 'no_tokens_found' },
    },
    {
      name: 'a number of Entra',
      fault: withFields({}, `AADSTS7000215: ${canary}`),
      want: { message: 'AADSTS7000215: The client secret is wrong.' },
    },
    {
      name: 'the first of several',
      fault: new TypeError(canary, { cause: new AggregateError([withFields({ code: 'E1' })], canary) }),
      want: { name: 'TypeError', message: 'It failed.', cause: { cause: { code: 'E1' } } },
    },
    {
      name: 'an error of another realm',
      fault: { name: 'RangeError', message: canary, code: 7 },
      want: { name: 'RangeError', message: 'It failed (7).', code: 7 },
    },
    { name: 'a text', fault: canary, want: { message: 'It failed without an error.' } },
    { name: 'nothing', fault: undefined, want: { message: 'It failed without an error.' } },
  ])('keeps the labels of $name and no text', ({ fault, want }) => {
    const stand = foreignFault(fault)
    expect(stand).toMatchObject(want)
    expect(everythingIn(stand)).not.toContain(canary)
  })

  it.each(['name', 'code', 'errorCode', 'syscall', 'hostname', 'address', 'port', 'command', 'stack'])(
    'takes no text out of %s',
    (field) => {
      const text = `SET mde:token ${canary}`
      expect(everythingIn(foreignFault(withFields({ code: 'E1', [field]: text }, '')))).not.toContain(canary)
    },
  )

  it('says where it was thrown, and takes no line of the message for it', () => {
    const { stack } = foreignFault(new Error(`first\n    at ${canary}:1:1`))
    expect(stack).toMatch(/^Error: It failed\.\n +at .*foreign-fault\.test\.ts:\d+:\d+/)
    expect(stack).not.toContain(canary)
  })

  it('keeps an error of ours as it is, underneath too', () => {
    const ours = new ConfigError('x is missing.', { next: 'Set x.' })
    expect(foreignFault(new Error(canary, { cause: ours })).cause).toBe(ours)
  })

  it('does not go round in circles', () => {
    const fault = new Error(canary)
    fault.cause = fault
    let depth = 0
    for (let error: unknown = foreignFault(fault); error instanceof Error; error = error.cause) depth++
    expect(depth).toBe(6)
  })
})
