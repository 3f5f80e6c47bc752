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
