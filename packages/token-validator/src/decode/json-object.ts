/** A JSON object whose members are still to be looked at. */
export type JsonObject = Readonly<Record<string, unknown>>

const maxDepth = 32
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Parses one JSON object: valid UTF-8, no byte order mark, no name twice in one object, at most 32 levels.
 *
 * A repeated name is refused because two readers may keep different ones. Time grows with the length alone.
 *
 * @returns undefined for anything else.
 */
export function parseJsonObject(bytes: Uint8Array): JsonObject | undefined {
  try {
    const text = utf8.decode(bytes)
    const named = countNames(text)
    if (named === undefined) return undefined
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) && countMembers(value) === named ? value : undefined
  } catch {
    return undefined
  }
}

/** Tells an object from arrays, null and the rest. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Counts the member names that JSON text writes, which are as many as its colons outside strings. A parser that
 * keeps fewer members met one name twice.
 *
 * @returns undefined past 32 levels, before any parser has to go down there.
 */
function countNames(json: string): number | undefined {
  let names = 0
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case quote:
        at = endOfString(json, at)
        if (at < 0) return undefined
        break
      case colon:
        names++
        break
      case openBrace:
      case openBracket:
        depth++
        if (depth > maxDepth) return undefined
        break
      case closeBrace:
      case closeBracket:
        depth--
        break
    }
  }
  return names
}

// Codes instead of characters: one comparison of numbers each, on the path of every token.
const quote = 0x22
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** The place of the quote that ends a string; negative when there is none. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1)
  while (end > 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1)
  return end
}

function isEscaped(json: string, at: number): boolean {
  let first = at
  while (json.charCodeAt(first - 1) === backslash) first--
  return (at - first) % 2 === 1
}

function countMembers(value: object): number {
  let members = 0
  if (Array.isArray(value)) for (const item of value) members += countWithin(item)
  // Faster than a list of the values, and the same for what a parser has made.
  else for (const name in value) members += 1 + countWithin((value as JsonObject)[name])
  return members
}

function countWithin(item: unknown): number {
  return typeof item === 'object' && item !== null ? countMembers(item) : 0
}
