import { describe, expect, it } from 'vitest'
import { FilterError } from '../../src/odata/filter-error.ts'
import { parseFilter } from '../../src/odata/parse-filter.ts'

const property = (name: string) => ({ name, isVariable: false })
const text = (value: string) => ({ kind: 'text', value })
const eq = (name: string, value: string) => ({
  kind: 'comparison',
  operator: 'eq',
  target: property(name),
  literal: text(value),
})

const readable = [
  { name: 'a comparison', filter: "severity eq 'High'", want: eq('severity', 'High') },
  { name: 'a doubled quote', filter: "title eq 'it''s'", want: eq('title', "it's") },
  {
    name: 'and before or',
    filter: "a eq '1' or b eq '2' and c eq '3'",
    want: { kind: 'or', operands: [eq('a', '1'), { kind: 'and', operands: [eq('b', '2'), eq('c', '3')] }] },
  },
  {
    name: 'parentheses before and',
    filter: "(a eq '1' or b eq '2') and c eq '3'",
    want: { kind: 'and', operands: [{ kind: 'or', operands: [eq('a', '1'), eq('b', '2')] }, eq('c', '3')] },
  },
  {
    name: 'not on one condition only',
    filter: "not a eq '1' and b eq '2'",
    want: { kind: 'and', operands: [{ kind: 'not', operand: eq('a', '1') }, eq('b', '2')] },
  },
  {
    name: 'in with several literals',
    filter: "status in ('New', 'InProgress')",
    want: { kind: 'in', target: property('status'), literals: [text('New'), text('InProgress')] },
  },
  {
    name: 'a function in any letter case',
    filter: "StartsWith(computerDnsName,'web')",
    want: { kind: 'call', function: 'startswith', target: property('computerDnsName'), text: 'web' },
  },
  {
    name: 'any with its variable',
    filter: "machineTags/any(tag: tag eq 'VIP')",
    want: {
      kind: 'any',
      collection: property('machineTags'),
      condition: {
        kind: 'comparison',
        operator: 'eq',
        target: { name: 'tag', isVariable: true },
        literal: text('VIP'),
      },
    },
  },
  {
    name: 'any without a condition',
    filter: 'machineTags/any()',
    want: { kind: 'any', collection: property('machineTags'), condition: undefined },
  },
]

const literals = [
  { literal: '-12.5e3', want: { kind: 'number', value: -12_500 } },
  { literal: '7587', want: { kind: 'number', value: 7587 } },
  { literal: 'true', want: { kind: 'boolean', value: true } },
  { literal: 'null', want: { kind: 'null' } },
  { literal: '2018-08-01Z', want: { kind: 'instant', value: '2018-08-01Z' } },
  {
    literal: '2020-01-01T00:00:00.1234567+02:00',
    want: { kind: 'instant', value: '2020-01-01T00:00:00.1234567+02:00' },
  },
  {
    literal: '80FE8FF8-2624-418e-9591-41f0491218f9',
    want: { kind: 'guid', value: '80fe8ff8-2624-418e-9591-41f0491218f9' },
  },
]

const refused = [
  { name: 'nothing', filter: '', says: 'position 0' },
  { name: 'an open quote', filter: "a eq 'b", says: 'unterminated string literal at position 5' },
  { name: 'an open parenthesis', filter: "(a eq 'b'", says: "expected ')', found the end" },
  { name: 'words after the end', filter: "a eq 'b' c", says: 'found c' },
  { name: 'a missing literal', filter: 'a eq', says: 'expected a quoted text' },
  { name: 'a property on the right', filter: 'a eq b', says: 'found b' },
  { name: 'a literal on the left', filter: "'a' eq b", says: 'expected a property' },
  { name: 'an operator in capitals', filter: "a EQ 'b'", says: 'found EQ' },
  { name: 'arithmetic', filter: 'a add 1 eq 2', says: 'found add' },
  {
    name: 'an unknown function',
    filter: "tolower(a) eq 'b'",
    says: "The function 'tolower' is not documented",
  },
  { name: 'all()', filter: "tags/all(t: t eq 'x')", says: 'only any() is' },
  { name: 'any() inside any()', filter: 'tags/any(t: tags/any())', says: 'any() inside any()' },
  { name: 'an impossible instant', filter: 'a gt 2020-13-01T00:00:00Z', says: 'not a valid instant' },
  { name: 'an unknown character', filter: 'a eq #', says: "character '#'" },
  {
    name: 'a hundred and one levels',
    filter: `${'('.repeat(101)}a eq 1${')'.repeat(101)}`,
    says: 'deeper than 100',
  },
]

describe('parseFilter', () => {
  it.each(readable)('reads $name', ({ filter, want }) => {
    expect(parseFilter(filter)).toEqual(want)
  })

  it.each(literals)('reads $literal', ({ literal, want }) => {
    expect(parseFilter(`a eq ${literal}`)).toMatchObject({ literal: want })
  })

  it.each(refused)('refuses $name', ({ filter, says }) => {
    expect(() => parseFilter(filter)).toThrow(FilterError)
    expect(() => parseFilter(filter)).toThrow(says)
  })

  it('stands very long filters', () => {
    const filter = Array.from({ length: 20_000 }, () => 'a eq 1').join(' or ')
    expect(parseFilter(filter)).toMatchObject({ kind: 'or' })
  })
})
