import { ConfigError } from '@mde-kit/contract/errors'
import type { FilterKind } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { literalOf } from '../../src/odata/literal.ts'

const cases: readonly { name: string; kind: FilterKind; value: unknown; want: string }[] = [
  { name: 'puts text in quotes', kind: 'text', value: 'High', want: "'High'" },
  { name: 'doubles quotes', kind: 'text', value: "it's 'so'", want: "'it''s ''so'''" },
  { name: 'keeps emoji', kind: 'text', value: '🛡', want: "'🛡'" },
  { name: 'keeps null', kind: 'text', value: null, want: 'null' },
  { name: 'writes a number', kind: 'number', value: -1.5, want: '-1.5' },
  {
    name: 'writes every digit of a bigint',
    kind: 'number',
    value: 9007199254740993n,
    want: '9007199254740993',
  },
  { name: 'writes a boolean', kind: 'boolean', value: false, want: 'false' },
  { name: 'writes a date', kind: 'instant', value: new Date(0), want: '1970-01-01T00:00:00.000Z' },
  {
    name: 'keeps seven fraction digits',
    kind: 'instant',
    value: '2020-07-20T10:53:48.7657932Z',
    want: '2020-07-20T10:53:48.7657932Z',
  },
  {
    name: 'keeps an offset',
    kind: 'instant',
    value: '2020-01-01T01:30+02:00',
    want: '2020-01-01T01:30+02:00',
  },
  {
    name: 'begins a day at midnight UTC',
    kind: 'instant',
    value: '2020-02-29',
    want: '2020-02-29T00:00:00Z',
  },
  {
    name: 'writes a GUID bare',
    kind: 'guid',
    value: '80fe8ff8-2624-418e-9591-41f0491218f9',
    want: '80fe8ff8-2624-418e-9591-41f0491218f9',
  },
]

const refused: readonly { name: string; kind: FilterKind; value: unknown; says: string }[] = [
  { name: 'undefined', kind: 'text', value: undefined, says: 'a well-formed string' },
  { name: 'a number for text', kind: 'text', value: 1, says: 'a well-formed string' },
  { name: 'half a surrogate pair', kind: 'text', value: 'a\ud800', says: 'a well-formed string' },
  { name: 'a list for text', kind: 'text', value: ['a'], says: 'a well-formed string' },
  { name: 'NaN', kind: 'number', value: Number.NaN, says: 'a finite number' },
  { name: 'infinity', kind: 'number', value: Number.POSITIVE_INFINITY, says: 'a finite number' },
  { name: 'digits in a string', kind: 'number', value: '1', says: 'a finite number' },
  { name: 'a string for a boolean', kind: 'boolean', value: 'true', says: 'true or false' },
  { name: 'an invalid date', kind: 'instant', value: new Date(Number.NaN), says: 'a valid Date' },
  { name: 'a year of five digits', kind: 'instant', value: new Date('+010000-01-01'), says: 'a valid Date' },
  {
    name: 'a time without an offset',
    kind: 'instant',
    value: '2020-01-01T00:00:00',
    says: 'with Z or an offset',
  },
  { name: 'a blank for the T', kind: 'instant', value: '2020-01-01 00:00:00Z', says: 'with Z or an offset' },
  { name: '31 February', kind: 'instant', value: '2020-02-31', says: 'with Z or an offset' },
  {
    name: '31 February at some time',
    kind: 'instant',
    value: '2020-02-31T01:00Z',
    says: 'with Z or an offset',
  },
  {
    name: 'an offset that nobody has',
    kind: 'instant',
    value: '2020-02-01T00:00+99:00',
    says: 'with Z or an offset',
  },
  {
    name: 'text after an instant',
    kind: 'instant',
    value: '2020-01-01Z or true',
    says: 'with Z or an offset',
  },
  { name: 'milliseconds', kind: 'instant', value: 0, says: 'a valid Date' },
  {
    name: 'a GUID with text after it',
    kind: 'guid',
    value: '80fe8ff8-2624-418e-9591-41f0491218f9 or',
    says: 'a GUID',
  },
]

const place = "'x' in the filter of listThings"

describe('literalOf', () => {
  it.each(cases)('$name', ({ kind, value, want }) => {
    expect(literalOf(kind, value, place)).toBe(want)
  })

  it.each(refused)('refuses $name', ({ kind, value, says }) => {
    const refuse = () => literalOf(kind, value, place)
    expect(refuse).toThrow(ConfigError)
    expect(refuse).toThrow(`The value for ${place} is not`)
    expect(refuse).toThrow(says)
  })

  it('keeps the value out of the message', () => {
    const secret = 'hunter2-hunter2'
    expect(() => literalOf('instant', secret, place)).toThrow(expect.not.stringContaining(secret))
  })
})
