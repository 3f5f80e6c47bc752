import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, Condition } from '../../src/odata/condition.ts'

const [a, b, c] = [new Condition('a eq 1'), new Condition('b eq 2'), new Condition('c eq 3')]
const text = new Condition('x or y', 'text')

const cases = [
  { name: 'joins with and', condition: a.and(b, c), want: 'a eq 1 and b eq 2 and c eq 3' },
  { name: 'joins with or', condition: a.or(b, c), want: 'a eq 1 or b eq 2 or c eq 3' },
  {
    name: 'puts or inside and in parentheses',
    condition: a.or(b).and(c),
    want: '(a eq 1 or b eq 2) and c eq 3',
  },
  {
    name: 'puts and inside or in parentheses',
    condition: c.or(a.and(b)),
    want: 'c eq 3 or (a eq 1 and b eq 2)',
  },
  { name: 'leaves and inside and flat', condition: a.and(b).and(c), want: 'a eq 1 and b eq 2 and c eq 3' },
  { name: 'leaves or inside or flat', condition: a.or(b.or(c)), want: 'a eq 1 or b eq 2 or c eq 3' },
  {
    name: 'negates as a whole',
    condition: a.and(b).not().and(c),
    want: 'not (a eq 1 and b eq 2) and c eq 3',
  },
  { name: 'keeps text of others together in and', condition: text.and(a), want: '(x or y) and a eq 1' },
  { name: 'keeps text of others together in or', condition: a.or(text), want: 'a eq 1 or (x or y)' },
  { name: 'joins all of a list', condition: allOf([a, b]), want: 'a eq 1 and b eq 2' },
  { name: 'joins any of a list', condition: anyOf([a, b]), want: 'a eq 1 or b eq 2' },
  {
    name: 'leaves a list of one as it is',
    condition: anyOf([a.and(b)]).and(c),
    want: 'a eq 1 and b eq 2 and c eq 3',
  },
]

/** What the compiler would not let through. */
const alien = (value: unknown) => value as Condition

const refused = [
  { name: 'no condition at all', join: () => allOf([]) },
  { name: 'undefined', join: () => allOf([a, alien(undefined)]) },
  { name: 'text', join: () => anyOf([alien("b eq 2 or '")]) },
]

describe('Condition', () => {
  it.each(cases)('$name', ({ condition, want }) => {
    expect(String(condition)).toBe(want)
  })

  it('is not changed by what is made of it', () => {
    a.and(b)
    a.not()
    expect(String(a)).toBe('a eq 1')
  })

  it('shows its text in JSON', () => {
    expect(JSON.stringify({ filter: a })).toBe('{"filter":"a eq 1"}')
  })

  it.each(refused)('refuses to join $name', ({ join }) => {
    expect(join).toThrow(ConfigError)
  })
})
