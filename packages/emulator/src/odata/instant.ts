const shape = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,12}))?)?)?(Z|[+-]\d{2}:\d{2})$/i

/**
 * Turns an ISO 8601 instant into UTC text that sorts like the instant itself, whatever its offset and however
 * many fraction digits it has. A `Date` would drop all but three of the seven digits that the service sends.
 * The documentation also shows `2018-08-01Z`, a day without a time of day.
 *
 * @returns Undefined when the text is no instant.
 */
export function sortableInstant(text: string): string | undefined {
  const parts = shape.exec(text)
  if (!parts) return undefined
  const [, day = '', minutes = '00:00', seconds = '00', fraction = '', offset = 'Z'] = parts
  const whole = `${day}T${minutes}:${seconds}`
  // Date.parse rolls 31 February over; a round trip finds it out.
  const local = new Date(`${whole}Z`)
  if (Number.isNaN(local.getTime()) || local.toISOString().slice(0, 19) !== whole) return undefined
  const utc = new Date(`${whole}${offset.toUpperCase()}`)
  if (Number.isNaN(utc.getTime())) return undefined
  return `${utc.toISOString().slice(0, -5)}.${fraction.padEnd(12, '0')}`
}
