import { isJsonObject, type JsonObject } from './read-body.ts'
import { Refusal } from './refusal.ts'

/** Reads fields of a request body, each with the documented error. Keys are case-sensitive, as in the service. */
export interface BodyFields {
  /** Whether the key is there and not null. */
  has(name: string): boolean
  /** @throws {@link Refusal} `MissingRequiredParameter` when absent, null or empty. */
  text(name: string): string
  optionalText(name: string): string | undefined
  /** At least one. */
  texts(name: string): readonly string[]
  textsOrNone(name: string): readonly string[]
  /** At least one. */
  objects(name: string): readonly JsonObject[]
  flag(name: string): boolean
  /** Both ends included. */
  wholeNumber(name: string, range: { min: number; max: number }): number
  /** The fields of an object inside the body. */
  nested(name: string): BodyFields
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
    has: (name) => (optional(name) ?? null) !== null,
    text: (name) => asText(name, required(name)),
    optionalText(name) {
      const value = optional(name)
      return value === undefined ? undefined : asText(name, value)
    },
    texts(name) {
      const value = fields.textsOrNone(name)
      if (value.length === 0) throw new Refusal(400, 'InvalidInput', `'${name}' is empty.`)
      return value
    },
    textsOrNone(name) {
      const value = required(name)
      if (!Array.isArray(value)) throw wrongType(name, 'an array of text')
      return value.map((item) => asText(name, item))
    },
    objects(name) {
      const value = required(name)
      if (!Array.isArray(value) || !value.every(isJsonObject)) throw wrongType(name, 'an array of objects')
      if (value.length === 0) throw new Refusal(400, 'InvalidInput', `'${name}' is empty.`)
      return value
    },
    flag(name) {
      const value = required(name)
      if (typeof value !== 'boolean') throw wrongType(name, 'true or false')
      return value
    },
    wholeNumber(name, { min, max }) {
      const value = required(name)
      if (typeof value !== 'number') throw wrongType(name, 'a number')
      if (Number.isInteger(value) && value >= min && value <= max) return value
      throw new Refusal(400, 'InvalidInput', `'${name}' must be a whole number from ${min} to ${max}.`)
    },
    nested(name) {
      const value = required(name)
      if (!isJsonObject(value)) throw wrongType(name, 'an object')
      return bodyFields(value)
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
