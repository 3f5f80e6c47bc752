import { describe, expect, it } from 'vitest'
import { onOrigin } from '../../src/call/on-origin.ts'

const cases = [
  { name: 'keeps path and query', from: 'https://a.test/x/y?z=1', want: 'https://b.test/x/y?z=1' },
  { name: 'drops port and fragment', from: 'https://a.test:81/x#y', want: 'https://b.test/x' },
  { name: 'keeps encodings', from: 'https://a.test/x%2Fy?z=%24a+b', want: 'https://b.test/x%2Fy?z=%24a+b' },
  {
    name: 'takes two slashes for a path',
    from: 'https://a.test//evil.test/x',
    want: 'https://b.test//evil.test/x',
  },
]

describe('onOrigin', () => {
  it.each(cases)('$name', ({ from, want }) => {
    expect(onOrigin(from, 'https://b.test')).toBe(want)
  })
})
