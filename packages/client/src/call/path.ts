import { ConfigError } from '@mde-kit/contract/runtime'

/** A parameter, with the quotes around it where the template has them. */
const placeholder = /('?)\{([^{}]+)\}('?)/g

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
  return template.replace(placeholder, (whole, open: string, name: string, close: string, offset: number) => {
    const text = textOf(name, parameters[name])
    const isQuoted = open !== '' && close !== ''
    if (isQuoted || (isArgument(template, offset) && !bareLiteral.test(text)))
      return `'${encode(name, text.replaceAll("'", "''"))}'`
    return whole.replace(`{${name}}`, () => encode(name, text))
  })
}

/** Tells whether the place is inside the parentheses of a function call. */
function isArgument(template: string, offset: number): boolean {
  return template.lastIndexOf('(', offset) > template.lastIndexOf(')', offset)
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
