import { expect, it } from 'vitest'
import { readAadsts } from '../../src/errors/read-aadsts.ts'

it.each([
  { name: 'reads the list', codes: [50126], description: undefined, want: 50126 },
  { name: 'reads numbers in strings', codes: ['50126'], description: undefined, want: 50126 },
  {
    name: 'reads the text where there is no list',
    codes: undefined,
    description: 'AADSTS700016: Application with identifier x was not found.',
    want: 700016,
  },
  { name: 'reads nine digits', codes: [], description: 'AADSTS7000218: The request body…', want: 7000218 },
  {
    name: 'prefers a number that the catalogue explains',
    codes: [123456, 65001],
    description: 'AADSTS123456: x',
    want: 65001,
  },
  {
    name: 'keeps a number that nobody explains',
    codes: [123456],
    description: 'AADSTS123456: x',
    want: 123456,
  },
  {
    name: 'prefers the list among unknown numbers',
    codes: [123456],
    description: 'AADSTS654321: x',
    want: 123456,
  },
  {
    name: 'looks for an explanation in the text too',
    codes: [123456],
    description: 'AADSTS50076: x',
    want: 50076,
  },
  { name: 'finds nothing in nothing', codes: undefined, description: undefined, want: undefined },
  { name: 'does not take a zero', codes: [0], description: 'something else', want: undefined },
  {
    name: 'does not take what is no number',
    codes: [null, {}, 'x', -1, 1.5],
    description: 42,
    want: undefined,
  },
  { name: 'does not take a part of a word', codes: undefined, description: 'XAADSTS50126', want: undefined },
])('$name', ({ codes, description, want }) => {
  expect(readAadsts(codes, description)).toBe(want)
})
