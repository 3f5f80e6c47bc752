import { expect, it } from 'vitest'
import { printableJson } from '../src/output/printable.ts'

const cases = [
  {
    name: 'a record',
    value: { a: [1, 'x', null, true] },
    want: '{\n  "a": [\n    1,\n    "x",\n    null,\n    true\n  ]\n}',
  },
  { name: 'an integer that no number holds', value: [9007199254740993n], want: '[\n  9007199254740993\n]' },
  { name: 'a control character that a terminal would act on', value: '\u009b31m', want: '"\\u009b31m"' },
  { name: 'an escape', value: '\u001b[31m', want: '"\\u001b[31m"' },
]

it.each(cases)('writes $name as JSON', ({ value, want }) => {
  expect(printableJson(value)).toBe(want)
})
