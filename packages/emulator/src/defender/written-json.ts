const comma = 0x2c

/** JSON that is written already, to be sent as it is. */
export class WrittenJson {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** How many records it lists, if it is a list. */
  readonly records: number | undefined

  constructor(bytes: Uint8Array<ArrayBuffer>, records?: number) {
    this.bytes = bytes
    this.records = records
  }
}

/** Writes an object around records that are written already: its first fields, the list `value`, and its last fields. */
export function writePage(
  first: Readonly<Record<string, unknown>>,
  records: readonly Uint8Array[],
  last: Readonly<Record<string, unknown>>,
): WrittenJson {
  const head = `{${fieldsOf(first)}"value":[`
  const tail = `]${fieldsOf(last).replace(/^(.*),$/s, ',$1')}}`
  const commas = Math.max(0, records.length - 1)
  const size = records.reduce((sum, { length }) => sum + length, commas)
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(head) + size + Buffer.byteLength(tail))
  let end = bytes.write(head)
  for (const [index, record] of records.entries()) {
    if (index > 0) end = bytes.writeUInt8(comma, end)
    bytes.set(record, end)
    end += record.length
  }
  bytes.write(tail, end)
  return new WrittenJson(bytes, records.length)
}

/** Writes fields in front of those of an object that is written already, and that is not empty. */
export function writeBefore(
  fields: Readonly<Record<string, unknown>>,
  object: Uint8Array<ArrayBuffer>,
): WrittenJson {
  return new WrittenJson(Buffer.concat([Buffer.from(`{${fieldsOf(fields)}`), object.subarray(1)]))
}

/** The fields of an object, each with a comma behind it. */
function fieldsOf(object: Readonly<Record<string, unknown>>): string {
  return Object.keys(object).length === 0 ? '' : `${JSON.stringify(object).slice(1, -1)},`
}
