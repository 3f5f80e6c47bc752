import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Fills the parameters of a path template, each as one encoded segment that cannot leave its place.
 *
 * @throws {@link ConfigError} A parameter is blank, or is `.` or `..`, which no encoding keeps in place.
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeSegment(name, parameters[name]))
}

function encodeSegment(name: string, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text.trim() === '') throw unfit(name, 'is empty')
  // URL parsers resolve dot segments even when they are percent-encoded.
  if (text === '.' || text === '..') throw unfit(name, 'would point at another path')
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
