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

/** What a segment may read as once it is filled with one text: with literals of text, or as it is. */
function formsOf(segment: string, text: string): string[] {
  const doubled = text.replaceAll("'", "''")
  const isCall = /\(.*\{/.test(segment)
  const quoted = segment.replaceAll(/'\{\w+\}'/g, () => `'${doubled}'`)
  return isCall
    ? [quoted.replaceAll(/\{\w+\}/g, () => text), quoted.replaceAll(/\{\w+\}/g, () => `'${doubled}'`)]
    : [segment.replaceAll(/\{\w+\}/g, () => text)]
}

describe('fillPath', () => {
  it.each(fine)('$name', ({ id, want }) => {
    expect(fillPath(isolate, { id })).toBe(want)
  })

  it.each(refused)('refuses $name and names the parameter', ({ id }) => {
    expect(() => fillPath(isolate, { id })).toThrow(ConfigError)
    expect(() => fillPath(isolate, { id })).toThrow(/'id'/)
  })

  it.each([
    {
      name: 'doubles the quotes of a text argument',
      ip: "10.0.0.1' or 'x",
      want: "ip='10.0.0.1''%20or%20''x'",
    },
    { name: 'keeps a text argument in its quotes', ip: '10.0.0.1', want: "ip='10.0.0.1'" },
  ])('$name', ({ ip, want }) => {
    const template = "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})"
    expect(fillPath(template, { ip, timestamp: '2026-01-01T00:00:00Z' })).toBe(
      `/api/machines/findbyip(${want},timestamp=2026-01-01T00%3A00%3A00Z)`,
    )
  })

  it('writes arguments without quotes in the template as literals', () => {
    const template = '/api/machines/find(timestamp={timestamp},key={ip})'
    expect(fillPath(template, { timestamp: '2026-01-01T00:00:00.1234567Z', ip: "1.2.3.4')/x" })).toBe(
      "/api/machines/find(timestamp=2026-01-01T00%3A00%3A00.1234567Z,key='1.2.3.4'')%2Fx')",
    )
    expect(fillPath('/api/x(index={index})', { index: 0 })).toBe('/api/x(index=0)')
  })

  it('keeps every parameter in its place, for every template and any text', () => {
    const templates = [...new Set(Object.values(operations).map(({ path }) => path))].filter((path) =>
      path.includes('{'),
    )
    expect(templates.length).toBeGreaterThan(30)
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.string({ unit: fc.constantFrom("'", '(', ')', ',', '=', '%', 'x'), minLength: 1 }),
        ),
        (template, text) => {
          fc.pre(text.trim() !== '' && text !== '.' && text !== '..')
          const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
          const path = fillPath(template, Object.fromEntries(names.map((name) => [name, text])))
          const segments = new URL(`https://api.test${path}`).pathname.split('/')
          expect(segments).toHaveLength(template.split('/').length)
          for (const [index, segment] of template.split('/').entries())
            if (!segment.includes('{')) expect(segments[index]).toBe(segment)
            // Decoded, each argument is the text itself, or a literal of it: in quotes, its own doubled.
            else expect(formsOf(segment, text)).toContain(decodeURIComponent(segments[index] ?? ''))
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
