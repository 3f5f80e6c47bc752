import { textOf } from '../../values/text-of.ts'
import { isList, type Value } from '../../values/value.ts'
import { derived, madeOf, textReader } from '../operand.ts'
import { type Pattern, patternOf } from '../pattern.ts'
import {
  argument,
  type FunctionCall,
  longReader,
  ofText,
  ofValues,
  type ScalarFunction,
} from './scalar-function.ts'

/** Counted from the end where negative; all that follows without a length. */
const substring: ScalarFunction = (call) => {
  const read = textReader(argument(call, 0))
  const start = longReader(argument(call, 1))
  const length = longReader(argument(call, 2))
  return derived('string', call.operands, (row) => {
    const text = read(row)
    const given = Number(start(row) ?? 0)
    const from = given < 0 ? Math.max(0, text.length + given) : given
    const count = length(row)
    return count === null ? text.slice(from) : text.slice(from, from + Math.max(0, Number(count)))
  })
}

/** A list of the pieces; of one of them where an index is asked for. */
const split: ScalarFunction = (call) => {
  const read = textReader(argument(call, 0))
  const delimiter = textReader(argument(call, 1))
  const index = longReader(argument(call, 2))
  return derived('dynamic', call.operands, (row) => {
    const between = delimiter(row)
    const text = read(row)
    const pieces = between === '' ? [text] : text.split(between)
    const wanted = index(row)
    if (wanted === null) return pieces
    const piece = pieces.at(Number(wanted))
    return piece === undefined ? [] : [piece]
  })
}

/** -1 where it is not there. The place to start at may be negative, as for `substring`. */
const indexOf: ScalarFunction = (call) => {
  const read = textReader(argument(call, 0))
  const piece = textReader(argument(call, 1))
  const start = longReader(argument(call, 2))
  return derived('long', call.operands, (row) => {
    const text = read(row)
    const given = Number(start(row) ?? 0)
    return text.indexOf(piece(row), given < 0 ? Math.max(0, text.length + given) : given)
  })
}

/** Overlapping pieces count each; regular expressions do not overlap. */
const countOf: ScalarFunction = (call) => {
  const read = textReader(argument(call, 0))
  const kind = textReader(argument(call, 2))
  const wanted = textReader(argument(call, 1))
  const pattern = madeOf(argument(call, 1), (source) => source)
  return derived('long', call.operands, (row) => {
    if (kind(row) === 'regex') return patternOf(pattern(row)).all(read(row)).length
    const [text, piece] = [read(row), wanted(row)]
    let count = 0
    if (piece === '') return 0
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) count += 1
    return count
  })
}

/** `extract(regex, group, text)`; empty without a match. */
const extract: ScalarFunction = (call) => {
  const patternAt = madeOf(argument(call, 0), patternOf)
  const group = longReader(argument(call, 1))
  const read = textReader(argument(call, 2))
  return derived(
    'string',
    call.operands,
    (row) => patternAt(row).exec(read(row))?.[Number(group(row) ?? 0)] ?? '',
  )
}

/** `extract_all(regex, text)`: the group of every match, or a list of them where there are several. */
const extractAll: ScalarFunction = (call) => {
  const patternAt = madeOf(argument(call, 0), patternOf)
  const [groups, source] =
    call.operands.length > 2 ? [argument(call, 1), argument(call, 2)] : [undefined, argument(call, 1)]
  const read = textReader(source)
  return derived('dynamic', call.operands, (row) => {
    const wanted = groups?.evaluate(row)
    const numbers = wanted !== undefined && isList(wanted) ? wanted.map(Number) : undefined
    const found = patternAt(row)
      .all(read(row))
      .map((match) => numbers?.map((number) => match[number] ?? '') ?? match.slice(match.length > 1 ? 1 : 0))
    if (found.length === 0) return null
    return found.map((match) => (match.length === 1 ? (match[0] ?? '') : match))
  })
}

const replaceRegex: ScalarFunction = (call) => {
  const read = textReader(argument(call, 0))
  const patternAt = madeOf(argument(call, 1), patternOf)
  const put = textReader(argument(call, 2))
  return derived('string', call.operands, (row) => patternAt(row).replace(read(row), put(row)))
}

/** Takes what a regular expression fits off the ends. */
const trimming =
  (shape: (source: string) => string): ScalarFunction =>
  (call: FunctionCall) => {
    const patternAt = madeOf(argument(call, 0), (source): Pattern => patternOf(shape(source)))
    const read = textReader(argument(call, 1))
    return derived('string', call.operands, (row) => patternAt(row).replace(read(row), ''))
  }

const joined: ScalarFunction = ofValues((list, delimiter) =>
  isList(list) ? list.map((item) => textOf(item, 'dynamic')).join(textOf(delimiter, 'string')) : '',
)

export const textFunctions = {
  countof: countOf,
  extract,
  extract_all: extractAll,
  indexof: indexOf,
  replace_regex: replaceRegex,
  replace_string: ofText((text = '', piece = '', put = '') =>
    piece === '' ? text : text.replaceAll(piece, () => put),
  ),
  reverse: ofText((text = '') => [...text].reverse().join('')),
  split,
  strcat: ofText((...texts) => texts.join('')),
  strcat_array: joined,
  strcat_delim: ofText((delimiter = '', ...texts) => texts.join(delimiter)),
  strcmp: ofText((a = '', b = ''): Value => (a < b ? -1 : Number(a > b))),
  string_size: ofText((text = '') => Buffer.byteLength(text)),
  strlen: ofText((text = '') => text.length),
  strrep: ofText((text = '', times = '1', delimiter = '') =>
    Array.from({ length: Math.min(1024, Number(times)) }, () => text).join(delimiter),
  ),
  substring,
  tolower: ofText((text = '') => text.toLowerCase()),
  toupper: ofText((text = '') => text.toUpperCase()),
  trim: trimming((source) => `^(?:${source})|(?:${source})$`),
  trim_end: trimming((source) => `(?:${source})$`),
  trim_start: trimming((source) => `^(?:${source})`),
} satisfies Readonly<Record<string, ScalarFunction>>
