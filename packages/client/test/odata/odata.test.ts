import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { Condition } from '../../src/odata/condition.ts'
import { guid, instant, odata } from '../../src/odata/odata.ts'

const id = '80fe8ff8-2624-418e-9591-41f0491218f9'

const cases = [
  {
    name: 'leaves a template without values as it is',
    filter: odata`status ne 'New'`,
    want: "status ne 'New'",
  },
  { name: 'puts text in quotes', filter: odata`title eq ${"it's"}`, want: "title eq 'it''s'" },
  { name: 'lets no text break out', filter: odata`a eq ${"' or true"}`, want: "a eq ''' or true'" },
  { name: 'writes a date bare', filter: odata`a gt ${new Date(0)}`, want: 'a gt 1970-01-01T00:00:00.000Z' },
  {
    name: 'writes an instant bare, with all its digits',
    filter: odata`a gt ${instant('2020-07-20T10:53:48.7657932Z')}`,
    want: 'a gt 2020-07-20T10:53:48.7657932Z',
  },
  { name: 'writes a GUID bare', filter: odata`a eq ${guid(id)}`, want: `a eq ${id}` },
  {
    name: 'writes numbers, booleans and null bare',
    filter: odata`a eq ${1} or a eq ${2n} or b eq ${true} or c eq ${null}`,
    want: 'a eq 1 or a eq 2 or b eq true or c eq null',
  },
  { name: 'writes a list', filter: odata`a in ${['x', "y'"]}`, want: "a in ('x','y''')" },
  {
    name: 'writes a list in parentheses of the template',
    filter: odata`a in ( ${['x', 'y']} )`,
    want: "a in ( 'x','y' )",
  },
  {
    name: 'writes a list among other values',
    filter: odata`a in ('w', ${['x', 'y']}, 'z')`,
    want: "a in ('w', 'x','y', 'z')",
  },
  {
    name: 'writes a list within a condition in parentheses',
    filter: odata`(a in ${['x']})`,
    want: "(a in ('x'))",
  },
  {
    name: 'puts a condition in parentheses',
    filter: odata`b eq 1 and ${new Condition('a eq 1 or a eq 2')}`,
    want: 'b eq 1 and (a eq 1 or a eq 2)',
  },
  {
    name: 'keeps backslashes',
    filter: odata`path eq 'C:\temp' and a eq ${1}`,
    want: "path eq 'C:\\temp' and a eq 1",
  },
  {
    name: 'reads lines as one',
    filter: odata`
      a eq ${1}
        and b eq 2`,
    want: 'a eq 1 and b eq 2',
  },
  {
    name: 'tells doubled quotes from an open one',
    filter: odata`a eq 'it''s' and b eq ${1}`,
    want: "a eq 'it''s' and b eq 1",
  },
  {
    name: 'can be joined with others',
    filter: odata`a eq 1 or b eq 2`.and(odata`c eq ${3}`),
    want: '(a eq 1 or b eq 2) and (c eq 3)',
  },
]

const broken: unknown = undefined
const refused = [
  {
    name: 'a value inside quotes',
    make: () => odata`a eq '${'x'}'`,
    says: 'Value 1 of an odata template stands inside',
  },
  { name: 'a later value inside quotes', make: () => odata`a eq ${1} or b eq '${'x'}'`, says: 'Value 2' },
  {
    name: 'an empty list',
    make: () => odata`a in ${[]}`,
    says: 'The list that is value 1 of an odata template is empty',
  },
  { name: 'undefined', make: () => odata`a eq ${broken as string}`, says: 'value 1 of an odata template' },
  { name: 'a list in a list', make: () => odata`a in ${[[] as unknown as string]}`, says: 'value 1' },
  { name: 'NaN', make: () => odata`a eq 1 or b eq ${Number.NaN}`, says: 'is not a finite number' },
  { name: 'an invalid date', make: () => odata`a gt ${new Date('x')}`, says: 'is not a valid Date' },
  { name: 'an instant that is none', make: () => instant('yesterday'), says: 'The value for instant()' },
  { name: 'a GUID that is none', make: () => guid('1'), says: 'The value for guid()' },
]

describe('odata', () => {
  it.each(cases)('$name', ({ filter, want }) => {
    expect(String(filter)).toBe(want)
  })

  it.each(refused)('refuses $name', ({ make, says }) => {
    expect(make).toThrow(ConfigError)
    expect(make).toThrow(says)
  })
})
