import { AbortedError, NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { isOutage } from '../../src/token/outage.ts'
import { connectionRefused } from '../fakes/fetch.ts'

const cases = [
  { name: 'a NetworkError', fault: new NetworkError('x', { next: '' }), want: true },
  { name: 'a TimeoutError', fault: new TimeoutError('x', { next: '' }), want: true },
  { name: 'a fault of fetch', fault: connectionRefused(), want: true },
  {
    name: 'a fault of the Azure SDK',
    fault: Object.assign(new Error('x'), { code: 'REQUEST_SEND_ERROR' }),
    want: true,
  },
  { name: 'a timeout of the platform', fault: new DOMException('x', 'TimeoutError'), want: true },
  { name: 'an AbortedError', fault: new AbortedError('x', { next: '' }), want: false },
  { name: 'a refusal', fault: Object.assign(new Error('x'), { code: 'invalid_grant' }), want: false },
  { name: 'an error without code', fault: new Error('ECONNRESET'), want: false },
  { name: 'something else', fault: 'ECONNRESET', want: false },
]

describe('isOutage', () => {
  it.each(cases)('is $want for $name', ({ fault, want }) => {
    expect(isOutage(fault)).toBe(want)
  })
})
