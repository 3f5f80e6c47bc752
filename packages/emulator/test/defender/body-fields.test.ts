import { describe, expect, it } from 'vitest'
import { type BodyFields, bodyFields } from '../../src/defender/body-fields.ts'

const known = { Full: 1, Selective: 2 }

const read = [
  { name: 'text', body: { Comment: 'x' }, use: (f: BodyFields) => f.text('Comment'), want: 'x' },
  {
    name: 'absent optional text',
    body: {},
    use: (f: BodyFields) => f.optionalText('Comment'),
    want: undefined,
  },
  {
    name: 'empty optional text',
    body: { Comment: '' },
    use: (f: BodyFields) => f.optionalText('Comment'),
    want: '',
  },
  { name: 'a list', body: { ids: ['a', 'b'] }, use: (f: BodyFields) => f.texts('ids'), want: ['a', 'b'] },
  { name: 'a choice', body: { Type: 'Full' }, use: (f: BodyFields) => f.choice('Type', known), want: 'Full' },
  { name: 'a flag', body: { on: false }, use: (f: BodyFields) => f.flag('on'), want: false },
  {
    name: 'a whole number at its end',
    body: { hours: 1 },
    use: (f: BodyFields) => f.wholeNumber('hours', { min: 1, max: 5 }),
    want: 1,
  },
  {
    name: 'text of an object inside',
    body: { agent: { id: 'x' } },
    use: (f: BodyFields) => f.nested('agent').text('id'),
    want: 'x',
  },
  { name: 'that a null is not there', body: { a: null }, use: (f: BodyFields) => f.has('a'), want: false },
  {
    name: 'an absent choice',
    body: {},
    use: (f: BodyFields) => f.optionalChoice('Type', known),
    want: undefined,
  },
]

const missing = { status: 400, code: 'MissingRequiredParameter' }
const wrongBody = { status: 400, code: 'InvalidRequestBody' }
const wrongInput = { status: 400, code: 'InvalidInput' }

const refused = [
  {
    name: 'a flag that is text',
    body: { on: 'true' },
    use: (f: BodyFields) => f.flag('on'),
    want: wrongBody,
  },
  {
    name: 'a number that is text',
    body: { hours: '1' },
    use: (f: BodyFields) => f.wholeNumber('hours', { min: 1, max: 5 }),
    want: wrongBody,
  },
  {
    name: 'a number beyond its end',
    body: { hours: 6 },
    use: (f: BodyFields) => f.wholeNumber('hours', { min: 1, max: 5 }),
    want: wrongInput,
  },
  {
    name: 'an object that is a list',
    body: { agent: [] },
    use: (f: BodyFields) => f.nested('agent').text('id'),
    want: wrongBody,
  },
  { name: 'absent text', body: {}, use: (f: BodyFields) => f.text('Comment'), want: missing },
  { name: 'empty text', body: { Comment: '' }, use: (f: BodyFields) => f.text('Comment'), want: missing },
  { name: 'null', body: { Comment: null }, use: (f: BodyFields) => f.text('Comment'), want: missing },
  {
    name: 'a key in another letter case, and says so',
    body: { comment: 'x' },
    use: (f: BodyFields) => f.text('Comment'),
    want: {
      ...missing,
      message: "The required parameter 'Comment' is missing. Keys are case-sensitive; found 'comment'.",
    },
  },
  {
    name: 'what every object inherits',
    body: {},
    use: (f: BodyFields) => f.text('constructor'),
    want: missing,
  },
  {
    name: 'a number for text',
    body: { Comment: 1 },
    use: (f: BodyFields) => f.text('Comment'),
    want: wrongBody,
  },
  {
    name: 'null for optional text',
    body: { Comment: null },
    use: (f: BodyFields) => f.optionalText('Comment'),
    want: wrongBody,
  },
  { name: 'text for a list', body: { ids: 'a' }, use: (f: BodyFields) => f.texts('ids'), want: wrongBody },
  {
    name: 'a list with a number',
    body: { ids: ['a', 1] },
    use: (f: BodyFields) => f.texts('ids'),
    want: wrongBody,
  },
  { name: 'an empty list', body: { ids: [] }, use: (f: BodyFields) => f.texts('ids'), want: wrongInput },
  {
    name: 'an unknown choice',
    body: { Type: 'full' },
    use: (f: BodyFields) => f.choice('Type', known),
    want: wrongInput,
  },
  {
    name: 'an inherited choice',
    body: { Type: 'toString' },
    use: (f: BodyFields) => f.choice('Type', known),
    want: wrongInput,
  },
]

describe('bodyFields', () => {
  it.each(read)('reads $name', ({ body, use, want }) => {
    expect(use(bodyFields(body))).toEqual(want)
  })

  it.each(refused)('refuses $name', ({ body, use, want }) => {
    expect(() => use(bodyFields(body))).toThrow(expect.objectContaining(want))
  })
})
