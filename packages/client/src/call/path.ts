import { ConfigError } from '@mde-kit/contract/errors'

/** A parameter with what stands around it: `'{ip}'` is a string literal of OData, `={time}` a bare one. */
const placeholder = /('?)\{([^{}]+)\}('?)/g

/**
 * Fills the parameters of a path template, each as one encoded segment that cannot leave its place. Inside the
 * quotes of an OData function call, quotes are doubled; a bare argument of a call takes none.
 *
 * @throws {@link ConfigError} A parameter is blank, is `.` or `..`, which no encoding keeps in place, or would end
 * the function call it stands in.
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(placeholder, (whole, open: string, name: string, close: string, offset: number) => {
    const text = textOf(name, parameters[name])
    if (open !== '' && close !== '') return `'${encode(name, text.replaceAll("'", "''"))}'`
    if (isArgument(template, offset) && /['(),=]/.test(text)) throw unfit(name, 'would end the function call')
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
