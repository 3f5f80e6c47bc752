import { parse, stringify } from 'lossless-json'

/**
 * Reads JSON as `JSON.parse` does, save that an integer which a number cannot hold exactly becomes a `bigint`.
 *
 * @throws {@link SyntaxError} The text is no JSON.
 */
export function parseLossless(text: string): unknown {
  return parse(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue })
}

/** Writes JSON as `JSON.stringify` does, save that a `bigint` becomes a number. The value was read from JSON. */
export function stringifyLossless(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    // A bigint is all that it can have failed for.
    return stringify(value)
  }
}

function parseNumber(text: string): number | bigint {
  const number = Number(text)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number
}
