import { ConfigError } from '@mde-kit/contract/errors'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  datetime,
  dynamic,
  kql,
  kqlFromText,
  kqlGuid,
  kqlName,
  type KqlValue,
  timespan,
  type TimespanParts,
} from '../../src/kql.ts'
import { analyse } from './analyser.ts'

const guid = '11111111-2222-3333-4444-55555555abcd'
const written: { name: string; value: KqlValue; text: string }[] = [
  { name: 'text', value: 'a', text: '"a"' },
  { name: 'quotes and backslashes', value: `"'\\`, text: `"\\"'\\\\"` },
  { name: 'control characters, by number', value: 'a\n\r\t\0', text: '"a\\u000a\\u000d\\u0009\\u0000"' },
  { name: 'letters beyond ASCII, by number', value: 'é😀\u2028', text: '"\\u00e9\\ud83d\\ude00\\u2028"' },
  { name: 'a whole number', value: -5, text: 'long(-5)' },
  { name: 'minus zero', value: -0, text: 'long(0)' },
  { name: 'a fraction', value: 1.5, text: 'real(1.5)' },
  { name: 'a number beyond 2^53', value: 2 ** 60, text: 'real(1152921504606847000)' },
  { name: 'the smallest long', value: -(2n ** 63n), text: 'long(-9223372036854775808)' },
  { name: 'yes', value: true, text: 'true' },
  { name: 'a date', value: new Date(0), text: 'datetime(1970-01-01T00:00:00.000Z)' },
  {
    name: 'an instant',
    value: datetime('2026-01-02T03:04:05.1234567Z'),
    text: 'datetime(2026-01-02T03:04:05.1234567Z)',
  },
  {
    name: 'an instant with an offset',
    value: datetime('2026-01-02T03:04+02:00'),
    text: 'datetime(2026-01-02T03:04+02:00)',
  },
  { name: 'hours', value: timespan({ hours: 36 }), text: 'timespan(36h)' },
  { name: 'whole days', value: timespan({ hours: 24, minutes: 0 }), text: 'timespan(1d)' },
  {
    name: 'mixed parts',
    value: timespan({ minutes: 1, seconds: 30, milliseconds: 5 }),
    text: 'timespan(90005ms)',
  },
  { name: 'time before', value: timespan({ minutes: -5 }), text: '(-timespan(5m))' },
  { name: 'no time', value: timespan({ seconds: 0 }), text: 'timespan(0d)' },
  { name: 'a dynamic', value: dynamic({ a: ['é"', null] }), text: 'dynamic({"a":["\\u00e9\\"",null]})' },
  { name: 'a guid', value: kqlGuid(guid), text: `guid(${guid})` },
  { name: 'a name', value: kqlName('a"b'), text: '["a\\"b"]' },
  { name: 'a list', value: ['a', 1], text: '("a", long(1))' },
  { name: 'an empty list', value: [], text: '(dynamic([]))' },
  { name: 'a piece', value: kql`DeviceInfo | take ${1}`, text: 'DeviceInfo | take long(1)' },
]

const unwritable: { name: string; make: () => unknown }[] = [
  { name: 'NaN', make: () => kql`print ${Number.NaN}` },
  { name: 'infinity', make: () => kql`print ${Number.POSITIVE_INFINITY}` },
  { name: 'a bigint beyond 64 bits', make: () => kql`print ${2n ** 63n}` },
  { name: 'an invalid date', make: () => kql`print ${new Date(Number.NaN)}` },
  { name: 'half a surrogate pair', make: () => kql`print ${'\ud800'}` },
  { name: 'null', make: () => kql`print ${null as unknown as string}` },
  { name: 'an object', make: () => kql`print ${{} as unknown as string}` },
  { name: 'a list in a list', make: () => kql`print ${[['a']] as unknown as string[]}` },
  { name: 'an instant without offset', make: () => datetime('2026-01-02T03:04:05') },
  { name: 'a day that is none', make: () => datetime('2026-02-30T00:00:00Z') },
  { name: 'an hour that is none', make: () => datetime('2026-02-20T25:00:00Z') },
  { name: 'the year 0', make: () => datetime('0000-01-01T00:00:00Z') },
  { name: 'an instant with more behind it', make: () => datetime('2026-01-02T03:04:05Z) | take 1 //') },
  { name: 'a timespan without parts', make: () => timespan({}) },
  { name: 'a timespan of text', make: () => timespan({ hours: '1' } as unknown as TimespanParts) },
  { name: 'an endless timespan', make: () => timespan({ days: Number.POSITIVE_INFINITY }) },
  { name: 'a timespan that is too long', make: () => timespan({ days: 20_000_000 }) },
  { name: 'a dynamic with a bigint', make: () => dynamic({ a: 1n }) },
  { name: 'a dynamic of nothing', make: () => dynamic(undefined) },
  { name: 'a guid that is none', make: () => kqlGuid(`${guid}) | take 1`) },
  { name: 'an empty name', make: () => kqlName('') },
]

/** Places where a value would be read as something else. Each is text before it, and after it. */
const misplaced = [
  { name: 'in double quotes', make: () => kql`print "${'a'}"`, message: 'inside a string' },
  { name: 'in single quotes', make: () => kql`print '${'a'}'`, message: 'inside a string' },
  { name: 'behind an escaped quote', make: () => kql`print "\"${'a'}"`, message: 'inside a string' },
  {
    name: 'in a verbatim string that ends in a backslash',
    make: () => kql`print @"\", "${'a'}"`,
    message: 'inside a string',
  },
  { name: 'behind a doubled quote', make: () => kql`print @'a''${'a'}'`, message: 'inside a string' },
  { name: 'in a text of many lines', make: () => kql`print ~~~'${'a'}~~~`, message: 'inside a string' },
  { name: 'in a comment', make: () => kql`print 1 // it's ${'a'}`, message: 'inside a comment' },
  { name: 'in datetime()', make: () => kql`print datetime(${'2026-01-01'})`, message: 'inside a literal' },
  { name: 'in dynamic()', make: () => kql`print dynamic([")", ${'a'}])`, message: 'inside a literal' },
  {
    name: 'in parentheses of dynamic()',
    make: () => kql`print dynamic ((1), ${'a'})`,
    message: 'inside a literal',
  },
  { name: 'behind @', make: () => kql`print @${'\\" | take 1 //'}`, message: 'right behind' },
  { name: 'behind h', make: () => kql`print h${'a'}`, message: 'right behind' },
  { name: 'behind a quote', make: () => kql`print "a"${'a'}`, message: 'right behind' },
  { name: 'between two values', make: () => kql`print ${'a'}${'a'}`, message: 'right behind' },
  { name: 'in a string, as a piece', make: () => kql`print "${kql`print 1`}"`, message: 'inside a string' },
]

const wellPlaced = [
  {
    name: 'behind a comment',
    make: () => kql`print 1 // it's "
| where x == ${'a'}`,
  },
  { name: 'behind an address', make: () => kql`print "http://a", ${'a'}` },
  { name: 'behind a string that holds the other quote', make: () => kql`print "it's", ${'a'}` },
  { name: 'behind a verbatim string', make: () => kql`print @"C:\", ${'a'}` },
  { name: 'behind a literal', make: () => kql`print datetime(2026-01-01), ${'a'}` },
  { name: 'in a function', make: () => kql`print todatetime(${'a'}), toint(${'1'})` },
  { name: 'behind a text of many lines', make: () => kql`print ~~~a '~~~, ${'a'}` },
]

describe('kql', () => {
  it.each(written)('writes $name', ({ value, text }) => {
    expect(String(kql`print ${value}`)).toBe(`print ${text}`)
  })

  it.each(unwritable)('refuses $name, without repeating it', ({ make }) => {
    expect(make).toThrow(ConfigError)
    expect(make).not.toThrow(/take 1|Infinity/)
  })

  it.each(misplaced)('refuses a value $name', ({ make, message }) => {
    expect(make).toThrow(message)
  })

  it.each(wellPlaced)('lets a value stand $name', ({ make }) => {
    const { tokens } = analyse(String(make()))
    expect(tokens).toContain('"a"')
  })

  it('keeps backslashes of the template', () => {
    expect(String(kql`print @"C:\temp\x", "\t"`)).toBe(String.raw`print @"C:\temp\x", "\t"`)
  })

  it('lets no comment of a piece hide the rest of the line', () => {
    const piece = kql`DeviceInfo // all of them`
    expect(analyse(String(kql`${piece} | take ${5}`)).tokens).toEqual(['DeviceInfo', '|', 'take', 'long(5)'])
  })

  it('takes a whole query from text, less the blanks around it', () => {
    expect(String(kqlFromText('\nDeviceInfo\n| take 1 // one\n'))).toBe('DeviceInfo\n| take 1 // one')
  })

  it.each([
    { name: 'a string', text: 'print "a' },
    { name: 'a text of many lines', text: 'print ```a\n' },
    { name: 'a literal', text: 'print datetime(2026-01-01' },
  ])('refuses text that ends in $name', ({ text }) => {
    expect(() => kqlFromText(text)).toThrow('ends in the middle')
  })
})

/** Text that has what KQL reads as more than a letter. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '\\', '@', '`', '~', '\n', '\r', '/', ')', '(', '|', '{', 'u0022', ' '),
  }),
)
const json = fc.jsonValue().filter((value) => !/[\ud800-\udfff]/.test(JSON.stringify(value)))

describe("Microsoft's analyser", { timeout: 30_000 }, () => {
  it('reads each text as one string, the same', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { tokens, literals } = analyse(String(kql`print x = ${text}`))
        expect(tokens).toHaveLength(4)
        expect(literals).toEqual([text])
      }),
      { numRuns: 200 },
    )
  })

  it('reads each text of a list as one string', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (list) => {
        const { literals, problems } = analyse(String(kql`print "" in ${list}`))
        expect(literals).toEqual(['', ...list])
        expect(problems).toEqual([])
      }),
    )
  })

  it.each([[], ['a'], ['a', 'b']].map((list) => ({ list })))(
    'reads the list $list with and without parentheses in the template',
    ({ list }) => {
      const queries = [
        kql`print "" in ${list}`,
        kql`print "" in (${list})`,
        kql`print "" in~ ( ${list} )`,
        kql`print "" in ("x", ${list}, "y")`,
        kql`print ("" in ${list})`,
      ]
      const read = queries.map((query) => analyse(String(query)))
      expect(read.flatMap(({ problems }) => problems)).toEqual([])
      for (const { literals } of read) expect(literals).toEqual(expect.arrayContaining(list))
    },
  )

  it('reads each name as one name', () => {
    fc.assert(
      fc.property(
        nasty.filter((name) => name !== ''),
        (name) => {
          const { tokens } = analyse(String(kql`print ${kqlName(name)} = 1`))
          expect([tokens.length, tokens[1], tokens[3]]).toEqual([6, '[', ']'])
        },
      ),
    )
  })

  it('reads each dynamic as one value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const { tokens, problems } = analyse(String(kql`print x = ${dynamic(value)}, "end"`))
        expect(tokens.slice(0, 5)).toEqual(['print', 'x', '=', 'dynamic', '('])
        expect(tokens.slice(-3)).toEqual([')', ',', '"end"'])
        expect(tokens.filter((token) => token === 'dynamic')).toHaveLength(1)
        expect(problems).toEqual([])
      }),
    )
  })

  it.each([
    { name: 'numbers', values: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { name: 'longs', values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
    { name: 'booleans', values: fc.boolean() },
    {
      name: 'dates',
      values: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    },
    {
      name: 'timespans',
      values: fc
        .record({
          days: fc.integer({ min: -9999, max: 9999 }),
          minutes: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        })
        .map(timespan),
    },
  ])('finds no fault in $name, whatever stands before them', ({ values }) => {
    fc.assert(
      fc.property(values as fc.Arbitrary<KqlValue>, (value) => {
        expect(analyse(String(kql`print x =-${value}`)).problems).toEqual([])
        expect(analyse(String(kql`print x =${value}`)).problems).toEqual([])
      }),
    )
  })
})
