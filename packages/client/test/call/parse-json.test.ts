import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/call/parse-json.ts'

/** As JSON, with any whole number and any text around it. */
function write(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}:${write(part)}`)
    .join(',')}}`
}

/** JSON whose whole numbers are small, fractions and exponents of any size among them. */
const ordinary = fc.json().filter((text) => {
  let isOrdinary = true
  JSON.parse(text, (_, value: unknown) => {
    isOrdinary &&= typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)
    return value
  })
  return isOrdinary
})

const exact = [
  { name: 'the largest safe integer', text: '9007199254740991', want: 9007199254740991 },
  { name: 'the next one', text: '9007199254740992', want: 9007199254740992n },
  { name: 'one that would be rounded', text: '9007199254740993', want: 9007199254740993n },
  { name: 'a negative one', text: '-9223372036854775808', want: -9223372036854775808n },
  {
    name: 'the largest int64, in a record',
    text: '{"a":9223372036854775807}',
    want: { a: 9223372036854775807n },
  },
  { name: 'one in a list', text: '[1,12345678901234567 ]', want: [1, 12345678901234567n] },
  { name: 'one after a line break', text: '{"a":\n12345678901234567\n}', want: { a: 12345678901234567n } },
] as const

const asUsual = [
  { name: 'a fraction of many digits', text: '[0.12345678901234567,12345678901234567.5]' },
  { name: 'exponents', text: '[12345678901234567e3,1e400,-1E-7]' },
  { name: 'minus zero', text: '[-0]' },
  { name: 'digits in text', text: '{"id":"da637472900382838869_1364969609","b":": 12345678901234567,"}' },
  { name: 'a number as text', text: '"9007199254740993"' },
  { name: 'escapes', text: '{"a":"\\u00e9\\n\\"9007199254740993\\"\\\\"}' },
]

const broken = [
  '{',
  '[9007199254740993',
  '{"a":9007199254740993,}',
  '9007199254740993x',
  '<html> 9007199254740993 ',
]

describe('parseJson', () => {
  it.each(exact)('keeps every digit of $name', async ({ text, want }) => {
    expect(await parseJson(text)).toEqual(want)
  })

  it.each(asUsual)('reads $name as JSON.parse does', async ({ text }) => {
    expect(await parseJson(text)).toEqual(JSON.parse(text))
    // The same beside a large integer, which takes the other way.
    expect(await parseJson(`[9007199254740993,${text}]`)).toEqual([9007199254740993n, JSON.parse(text)])
  })

  it.each(broken)('refuses %s', async (text) => {
    await expect(parseJson(text)).rejects.toBeInstanceOf(SyntaxError)
  })

  it('takes the last of two equal keys, as JSON.parse does', async () => {
    expect(await parseJson('{"a":1,"a":9007199254740993}')).toEqual({ a: 9007199254740993n })
  })

  it('gives no prototype to a record', async () => {
    const read = (await parseJson('{"__proto__":{"isAdmin":true},"n":9007199254740993}')) as object
    expect('isAdmin' in read).toBe(false)
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(Object.keys(read)).toEqual(['__proto__', 'n'])
  })

  it('gives every integer back, wherever it stands', async () => {
    const inside = fc.bigInt().map((value) => ({
      value,
      want: BigInt.asIntN(54, value) === value && value !== -(2n ** 53n) ? Number(value) : value,
    }))
    await fc.assert(
      fc.asyncProperty(inside, ordinary, async ({ value, want }, other) => {
        const rest: unknown = JSON.parse(other)
        const document = { list: [value, rest], record: { rest, value } }
        expect(await parseJson(write(document))).toEqual({
          list: [want, rest],
          record: { rest, value: want },
        })
      }),
    )
  })

  it('reads any other JSON as JSON.parse does', async () => {
    await fc.assert(
      fc.asyncProperty(ordinary, async (text) => {
        const want: unknown = JSON.parse(text)
        expect(await parseJson(text)).toEqual(want)
        expect(await parseJson(`[-9007199254740993,${text}]`)).toEqual([-9007199254740993n, want])
      }),
    )
  })
})
