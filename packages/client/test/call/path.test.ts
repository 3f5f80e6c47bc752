import { ConfigError } from '@mde-kit/contract/errors'
import { operations } from '@mde-kit/contract/operations'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPath } from '../../src/call/path.ts'

const isolate = '/api/machines/{id}/isolate'

const fine = [
  { name: 'takes an id as it is', id: 'da637_-88', want: '/api/machines/da637_-88/isolate' },
  { name: 'encodes a slash', id: 'a/b', want: '/api/machines/a%2Fb/isolate' },
  { name: 'encodes a question mark', id: 'a?b', want: '/api/machines/a%3Fb/isolate' },
  { name: 'encodes a hash', id: 'a#b', want: '/api/machines/a%23b/isolate' },
  { name: 'encodes a percent sign', id: '%2e%2e', want: '/api/machines/%252e%252e/isolate' },
  { name: 'encodes a backslash', id: 'contoso\\user', want: '/api/machines/contoso%5Cuser/isolate' },
  { name: 'encodes what String.replace would expand', id: "$&$'", want: "/api/machines/%24%26%24'/isolate" },
  { name: 'encodes other scripts', id: 'é', want: '/api/machines/%C3%A9/isolate' },
  { name: 'takes a number', id: 7, want: '/api/machines/7/isolate' },
]

const refused = [
  { name: 'nothing', id: '' },
  { name: 'blanks', id: ' \t' },
  { name: 'a missing value', id: undefined },
  { name: 'null', id: null },
  { name: 'an object', id: { id: 'x' } },
  { name: 'a dot', id: '.' },
  { name: 'two dots', id: '..' },
  { name: 'half a character', id: 'a\uD800' },
]

describe('fillPath', () => {
  it.each(fine)('$name', ({ id, want }) => {
    expect(fillPath(isolate, { id })).toBe(want)
  })

  it.each(refused)('refuses $name and names the parameter', ({ id }) => {
    expect(() => fillPath(isolate, { id })).toThrow(ConfigError)
    expect(() => fillPath(isolate, { id })).toThrow(/'id'/)
  })

  it('keeps every id in its place, for every template and any text', () => {
    const templates = [...new Set(Object.values(operations).map(({ path }) => path))].filter((path) =>
      path.includes('{'),
    )
    expect(templates).not.toEqual([])
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.string({ unit: 'binary', minLength: 1 }),
        (template, id) => {
          fc.pre(id.trim() !== '' && id !== '.' && id !== '..')
          const segments = new URL(`https://api.test${fillPath(template, { id })}`).pathname.split('/')
          const wanted = template.split('/')
          expect(segments).toHaveLength(wanted.length)
          for (const [index, segment] of segments.entries())
            expect(decodeURIComponent(segment)).toBe(wanted[index] === '{id}' ? id : wanted[index])
        },
      ),
      {
        numRuns: 500,
        examples: [
          [isolate, '../alerts'],
          [isolate, '%2e%2e'],
          [isolate, '..\\..'],
          [isolate, ' ..'],
        ],
      },
    )
  })
})
