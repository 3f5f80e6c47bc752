import { isJsonObject, type JsonObject } from '../load/merge.ts'
import { pointerKeys } from '../load/yaml-file.ts'

/** Reads out of a document whose shape has been checked: a mismatch here is a hole in `load/shape.ts`. */

export function objectAt(value: unknown, ...keys: readonly string[]): JsonObject {
  const found = valueAt(value, ...keys)
  if (isJsonObject(found)) return found
  throw new TypeError(`The shape check let through ${keys.join('.')}: not an object.`)
}

export function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = valueAt(value, ...keys)
  if (typeof found === 'string') return found
  throw new TypeError(`The shape check let through ${keys.join('.')}: not a string.`)
}

/** A text that may be missing, and is then empty. */
export function optionalTextAt(value: unknown, ...keys: readonly string[]): string {
  const found = valueAt(value, ...keys)
  return typeof found === 'string' ? found : ''
}

export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...keys)
  return Array.isArray(found) ? found : []
}

export function textsAt(value: unknown, ...keys: readonly string[]): readonly string[] {
  return listAt(value, ...keys).map(String)
}

export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) found = isJsonObject(found) ? found[key] : undefined
  return found
}

/** Follows a `$ref` inside the document; anything else is returned as it is. */
export function deref(document: JsonObject, value: unknown): unknown {
  const reference = valueAt(value, '$ref')
  if (typeof reference !== 'string') return value
  return deref(document, valueAt(document, ...pointerKeys(reference.replace(/^#/, ''))))
}

/** Name of the component that a `$ref` points at; undefined for anything written in place. */
export function refName(value: unknown): string | undefined {
  const reference = valueAt(value, '$ref')
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined
}
