import { expect, it } from 'vitest'
import { createBearerReader } from '../../src/entra/bearer-reader.ts'

const one = 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln'
const other = 'eyJhbGciOiJub25lIn0.eyJhIjoyfQ.c2ln'

it.each([
  { name: 'a token', header: `Bearer ${one}`, want: one },
  { name: 'a token behind another spelling', header: `bearer ${one}`, want: one },
  { name: 'no scheme', header: one, want: undefined },
  { name: 'another scheme', header: `Basic ${one}`, want: undefined },
  { name: 'two tokens', header: `Bearer ${one}, Bearer ${other}`, want: undefined },
  { name: 'nothing', header: '', want: undefined },
])('reads $name, also at the second time', ({ header, want }) => {
  const read = createBearerReader()
  expect([read(header), read(header)]).toEqual([want, want])
})

it('takes no header for the one before it', () => {
  const read = createBearerReader()
  const headers = [`Bearer ${one}`, `Bearer ${other}`, 'Bearer x', `Bearer ${one}`]
  expect(headers.map(read)).toEqual([one, other, undefined, one])
})
