import { ConfigError } from '@mde-kit/contract/runtime'

/** Literals that OData writes without quotes: whole numbers and instants. */
const bareLiteral = /^(?:-?\d+|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))$/

/**
 * Fills the parameters of a path template, each as one encoded segment that cannot leave its place. The arguments of
 * an OData function call are written as literals: numbers and instants bare, anything else in quotes, with the
 * quotes inside doubled.
 *
 * @throws {@link ConfigError} A parameter is blank, or is `.` or `..`, which no encoding keeps in place.
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  // Names stand at every other place.
  const parts = template.split(/[{}]/)
  const fill = (name: string, index: number) => {
    const text = textOf(name, parameters[name])
    const before = parts.slice(0, index).join('')
    const isQuoted = before.endsWith("'") && parts[index + 1]?.startsWith("'") === true
    const isArgument = before.lastIndexOf('(') > before.lastIndexOf(')')
    if (isQuoted) return encode(name, doubled(text))
    return isArgument && !bareLiteral.test(text) ? `'${encode(name, doubled(text))}'` : encode(name, text)
  }
  return parts.map((part, index) => (index % 2 === 0 ? part : fill(part, index))).join('')
}

/** Quotes within a literal are written twice. */
function doubled(text: string): string {
  return text.replaceAll("'", "''")
}

function textOf(name: string, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text.trim() === '') throw unfit(name, 'is empty')
  // URL parsers resolve dot segments even when they are percent-encoded.
  if (text === '.' || text === '..') throw unfit(name, 'would point at another path')
  return text
}

function encode(name: string, text: string): string {
  try {
    return encodeURIComponent(text)
  } catch (cause) {
    throw unfit(name, 'is no well-formed text', cause)
  }
}

function unfit(name: string, why: string, cause?: unknown): ConfigError {
  return new ConfigError(`The path parameter '${name}' ${why}.`, {
    next: `Give '${name}' the value as the service wrote it.`,
    cause,
  })
}
