import { type Answered, answerFacts } from '../errors/answer-facts.ts'
import { DecodeError } from '../errors/decode-error.ts'
import type { HuntingColumn, HuntingColumns, KqlType } from './hunting-columns.ts'
import { readCell, type ReadCellOptions } from './read-cell.ts'

/** What a backend answered, in one spelling. */
export interface HuntingAnswer {
  readonly operationId: string
  /** What errors say of it. */
  readonly answered: Answered | undefined
  readonly columns: readonly HuntingColumn[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export interface ReadRowsOptions extends ReadCellOptions {
  /** Columns that must be there, with the types that they must have. */
  readonly columns: HuntingColumns | undefined
}

/** Types whose cells can be read as another one: tables of the two APIs differ in these. */
const readableAs: Partial<Record<KqlType, readonly (KqlType | undefined)[]>> = {
  dynamic: ['string'],
  long: ['int'],
}

/**
 * Turns the cells of an answer into what their columns say that they are.
 *
 * @throws {@link DecodeError} A column that was asked for is missing or of another type, or a cell in it is.
 */
export async function readRows(
  answer: HuntingAnswer,
  { columns: wanted, ...options }: ReadRowsOptions,
): Promise<Record<string, unknown>[]> {
  const columns = wanted === undefined ? answer.columns : checkedColumns(answer, wanted)
  const rows: Record<string, unknown>[] = []
  for (const row of answer.rows) {
    const cells: [string, unknown][] = []
    for (const { name, type } of columns) {
      const cell = Object.hasOwn(row, name) ? row[name] : null
      const value = type === undefined ? cell : readCell(type, cell, options)
      // Waiting for what is no promise costs a turn for each cell.
      const read = value instanceof Promise ? await (value as Promise<unknown>) : value
      if (read === undefined && wanted !== undefined)
        throw notAsAsked(answer, `a cell of ${name} in row ${rows.length + 1} is no ${type}`)
      cells.push([name, read === undefined ? cell : read])
    }
    rows.push(Object.fromEntries(cells))
  }
  return rows
}

function checkedColumns(answer: HuntingAnswer, wanted: HuntingColumns): HuntingColumn[] {
  return Object.entries(wanted).map(([name, type]) => {
    const column = answer.columns.find((column) => column.name === name)
    if (column === undefined) throw notAsAsked(answer, `there is no column ${name}`)
    if (column.type !== type && !readableAs[type]?.includes(column.type))
      throw notAsAsked(answer, `${name} is ${column.type ?? 'of an unknown type'}, not ${type}`)
    return { name, type }
  })
}

function notAsAsked({ operationId, answered }: HuntingAnswer, what: string): DecodeError {
  return new DecodeError(`${operationId} did not answer with the columns that were asked for: ${what}.`, {
    ...(answered && answerFacts(answered)),
    operationId,
    next: 'Make the query and its columns agree, for example with project.',
  })
}
