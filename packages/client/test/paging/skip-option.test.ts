import { expect, it } from 'vitest'
import { readSkip, withSkip } from '../../src/paging/skip-option.ts'

const host = 'https://api.security.microsoft.com/api/alerts'

const cases = [
  { name: 'no option', address: host, skip: 0, want: `${host}?$skip=9` },
  {
    name: 'other options, which stay as they are',
    address: `${host}?%24filter=a%20eq%20'%2B%26'&pageSize=5`,
    skip: 0,
    want: `${host}?%24filter=a%20eq%20%27%2B%26%27&pageSize=5&$skip=9`,
  },
  { name: 'the option itself', address: `${host}?$skip=3`, skip: 3, want: `${host}?$skip=9` },
  { name: 'the option, encoded', address: `${host}?%24skip=3&x=1`, skip: 3, want: `${host}?x=1&$skip=9` },
  { name: 'the option in another case', address: `${host}?$Skip=12`, skip: 12, want: `${host}?$skip=9` },
  {
    name: 'a token that only begins like it',
    address: `${host}?$skiptoken=3`,
    skip: 0,
    want: `${host}?$skiptoken=3&$skip=9`,
  },
]

it.each(cases)('reads and writes an address with $name', ({ address, skip, want }) => {
  expect(readSkip(address)).toBe(skip)
  expect(withSkip(address, 9)).toBe(want)
})
