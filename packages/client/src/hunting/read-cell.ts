import { parseJson } from '../call/parse-json.ts'
import type { KqlType } from './hunting-columns.ts'

/** How cells are given, with every choice made. */
export interface ReadCellOptions {
  readonly datetimes: 'string' | 'Date'
  readonly largeLongs: 'bigint' | 'string'
}

/** Reads one cell that is not empty: the value, a promise of it, or undefined where the cell is not of its type. */
type ReadCell = (cell: unknown, options: ReadCellOptions) => unknown

const asText: ReadCell = (cell) => (typeof cell === 'string' ? cell : undefined)

const readers: Readonly<Record<KqlType, ReadCell>> = {
  bool: (cell) => booleans.get(typeof cell === 'string' ? cell.toLowerCase() : cell),
  datetime: (cell, { datetimes }) => {
    if (typeof cell !== 'string' || Number.isNaN(Date.parse(cell))) return undefined
    return datetimes === 'Date' ? new Date(cell) : cell
  },
  decimal: (cell) => (typeof cell === 'string' || isNumber(cell) ? String(cell) : undefined),
  dynamic: (cell) => (typeof cell === 'string' && /^\s*[[{]/.test(cell) ? parsed(cell) : cell),
  guid: asText,
  int: (cell) => (typeof cell === 'number' && Number.isInteger(cell) ? cell : undefined),
  long: (cell, { largeLongs }) => {
    const isWhole =
      typeof cell === 'string' ? /^-?\d+$/.test(cell) : typeof cell === 'bigint' || Number.isInteger(cell)
    if (!isWhole) return undefined
    const value = BigInt(cell as string | number | bigint)
    if (Number.isSafeInteger(Number(value))) return Number(value)
    return largeLongs === 'bigint' ? value : String(value)
  },
  real: (cell) => {
    if (typeof cell !== 'string') return isNumber(cell) ? Number(cell) : undefined
    // JSON has no number for these.
    return ['NaN', 'Infinity', '-Infinity'].includes(cell) ? Number(cell) : undefined
  },
  string: asText,
  timespan: asText,
}

/** 1 and 0 until February 2026, the texts True and False since; JSON has its own. */
const booleans = new Map<unknown, boolean>([
  [1, true],
  [0, false],
  ['1', true],
  ['0', false],
  ['true', true],
  ['false', false],
  [true, true],
  [false, false],
])

/**
 * Reads a cell as its column has it. The answer is a promise where a `dynamic` came as JSON text.
 *
 * @returns Undefined where the cell is not of that type.
 */
export function readCell(type: KqlType, cell: unknown, options: ReadCellOptions): unknown {
  if (cell === null || cell === undefined) return type === 'string' ? '' : null
  return readers[type](cell, options)
}

function isNumber(cell: unknown): cell is number | bigint {
  return typeof cell === 'number' || typeof cell === 'bigint'
}

/** Some tables keep text in a `dynamic`: what is no JSON is that text. */
async function parsed(text: string): Promise<unknown> {
  try {
    return await parseJson(text)
  } catch {
    return text
  }
}
