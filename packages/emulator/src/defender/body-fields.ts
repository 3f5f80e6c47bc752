import type { JsonObject } from './read-body.ts'
import { Refusal } from './refusal.ts'

/** Reads fields of a request body, each with the documented error. Keys are case-sensitive, as in the service. */
export interface BodyFields {
  /** @throws {@link Refusal} `MissingRequiredParameter` when absent, null or empty. */
  text(name: string): string
  optionalText(name: string): string | undefined
  texts(name: string): readonly string[]
  /** One of the keys of `known`. */
  choice<T extends string>(name: string, known: Readonly<Record<T, unknown>>): T
  optionalChoice<T extends string>(name: string, known: Readonly<Record<T, unknown>>): T | undefined
}

export function bodyFields(body: JsonObject): BodyFields {
  const optional = (name: string): unknown => (Object.hasOwn(body, name) ? body[name] : undefined)
  const required = (name: string): unknown => {
    const value = optional(name)
    if (value !== undefined && value !== null && value !== '') return value
    const other = Object.keys(body).find((key) => key !== name && key.toLowerCase() === name.toLowerCase())
    const hint = other === undefined ? '' : ` Keys are case-sensitive; found '${other}'.`
    throw new Refusal(400, 'MissingRequiredParameter', `The required parameter '${name}' is missing.${hint}`)
  }
  const fields: BodyFields = {
    text: (name) => asText(name, required(name)),
    optionalText(name) {
      const value = optional(name)
      return value === undefined ? undefined : asText(name, value)
    },
    texts(name) {
      const value = required(name)
      if (!Array.isArray(value)) throw wrongType(name, 'an array of text')
      if (value.length === 0) throw new Refusal(400, 'InvalidInput', `'${name}' is empty.`)
      return value.map((item) => asText(name, item))
    },
    choice: (name, known) => asChoice(name, fields.text(name), known),
    optionalChoice(name, known) {
      const value = fields.optionalText(name)
      return value === undefined ? undefined : asChoice(name, value, known)
    },
  }
  return fields
}

function asText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(name, 'text')
  return value
}

function asChoice<T extends string>(name: string, value: string, known: Readonly<Record<T, unknown>>): T {
  if (isKey(value, known)) return value
  throw new Refusal(400, 'InvalidInput', `'${name}' must be one of ${Object.keys(known).join(', ')}.`)
}

function isKey<T extends string>(value: string, known: Readonly<Record<T, unknown>>): value is T {
  return Object.hasOwn(known, value)
}

function wrongType(name: string, wanted: string): Refusal {
  return new Refusal(400, 'InvalidRequestBody', `Request body is incorrect: '${name}' must be ${wanted}.`)
}
