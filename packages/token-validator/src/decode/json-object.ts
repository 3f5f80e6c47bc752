/** A JSON object whose members are still to be looked at. */
export type JsonObject = Readonly<Record<string, unknown>>

const maxDepth = 32
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Parses one JSON object: valid UTF-8, no byte order mark, no name twice in one object, at most 32 levels.
 *
 * A repeated name is refused because two readers may keep different ones.
 *
 * @returns undefined for anything else.
 */
export function parseJsonObject(bytes: Uint8Array): JsonObject | undefined {
  try {
    const text = utf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) && hasPlainShape(text) ? value : undefined
  } catch {
    return undefined
  }
}

/** Tells an object from arrays, null and the rest. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Walks text that is known to be JSON; a string before a colon is always a member name. */
function hasPlainShape(json: string): boolean {
  const open: Set<string>[] = []
  for (const [piece, text, colon] of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    if (piece === '{' || piece === '[') open.push(new Set())
    else if (piece === '}' || piece === ']') open.pop()
    else if (text !== undefined && colon !== undefined) {
      const name = String(JSON.parse(text))
      const names = open.at(-1)
      if (names?.has(name)) return false
      names?.add(name)
    }
    if (open.length > maxDepth) return false
  }
  return true
}
