import { expect, it } from 'vitest'
import { faultCode } from '../../src/errors/fault-code.ts'

const coded = (code: unknown) => Object.assign(new Error('low level'), { code })
const wrapped = (cause: unknown) => new TypeError('fetch failed', { cause })
const circle = new Error('odd')
circle.cause = circle

it.each([
  { name: 'on the error', fault: coded('ECONNRESET'), want: 'ECONNRESET' },
  { name: 'on a cause', fault: wrapped(wrapped(coded('ENOTFOUND'))), want: 'ENOTFOUND' },
  {
    name: 'on the first of several',
    fault: wrapped(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])),
    want: 'ECONNREFUSED',
  },
  { name: 'below an empty one', fault: Object.assign(wrapped(coded('EPIPE')), { code: '' }), want: 'EPIPE' },
  { name: 'but no number', fault: coded(20), want: undefined },
  { name: 'but nowhere', fault: new Error('odd'), want: undefined },
  { name: 'but not in a circle', fault: circle, want: undefined },
  { name: 'but not on what is no error', fault: { code: 'ECONNRESET' }, want: undefined },
])('finds a code $name', ({ fault, want }) => {
  expect(faultCode(fault)).toBe(want)
})
