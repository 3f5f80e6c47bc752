/** JSON that is written already, to be sent as it is. */
export class WrittenJson {
  /** In their order. Others may hold them too, so they are not to be changed. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
  /** How many records it lists, if it is a list. */
  readonly records: number | undefined

  constructor(parts: readonly Uint8Array<ArrayBuffer>[], records?: number) {
    this.parts = parts
    this.records = records
  }

  get sizeBytes(): number {
    return this.parts.reduce((sum, { length }) => sum + length, 0)
  }

  /** The same in one part, which no other answer has. */
  joined(): WrittenJson {
    return new WrittenJson([Buffer.concat(this.parts)], this.records)
  }
}

/**
 * Writes an object around records that are written already: its first fields, the list `value`, and its last fields.
 *
 * @param pieces One or several records each, with commas between them.
 */
export function writePage(
  first: Readonly<Record<string, unknown>>,
  pieces: readonly Uint8Array<ArrayBuffer>[],
  records: number,
  last: Readonly<Record<string, unknown>>,
): WrittenJson {
  const parts: Uint8Array<ArrayBuffer>[] = [Buffer.from(`{${fieldsOf(first)}"value":[`)]
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) parts.push(comma)
    parts.push(piece)
  }
  parts.push(Buffer.from(`]${fieldsOf(last).replace(/^(.*),$/s, ',$1')}}`))
  return new WrittenJson(parts, records)
}

/** Writes fields in front of those of an object that is written already, and that is not empty. */
export function writeBefore(
  fields: Readonly<Record<string, unknown>>,
  object: Uint8Array<ArrayBuffer>,
): WrittenJson {
  return new WrittenJson([Buffer.from(`{${fieldsOf(fields)}`), object.subarray(1)])
}

const comma = Buffer.from(',')

/** The fields of an object, each with a comma behind it. */
function fieldsOf(object: Readonly<Record<string, unknown>>): string {
  return Object.keys(object).length === 0 ? '' : `${JSON.stringify(object).slice(1, -1)},`
}
