/** What stands for each run of letters in a format; the service knows these and no other. */
const pieces: readonly (readonly [RegExp, (instant: string) => string])[] = [
  [/^yyyy/, (instant) => instant.slice(0, 4)],
  [/^yy/, (instant) => instant.slice(2, 4)],
  [/^MM/, (instant) => instant.slice(5, 7)],
  [/^M/, (instant) => String(Number(instant.slice(5, 7)))],
  [/^dd/, (instant) => instant.slice(8, 10)],
  [/^d/, (instant) => String(Number(instant.slice(8, 10)))],
  [/^HH/, (instant) => instant.slice(11, 13)],
  [/^H/, (instant) => String(Number(instant.slice(11, 13)))],
  [/^hh/, (instant) => String(hourOf(instant)).padStart(2, '0')],
  [/^h/, (instant) => String(hourOf(instant))],
  [/^mm/, (instant) => instant.slice(14, 16)],
  [/^m/, (instant) => String(Number(instant.slice(14, 16)))],
  [/^ss/, (instant) => instant.slice(17, 19)],
  [/^s/, (instant) => String(Number(instant.slice(17, 19)))],
  [/^f{1,7}/, (instant) => instant.slice(20, 27)],
  [/^tt/, (instant) => (Number(instant.slice(11, 13)) < 12 ? 'AM' : 'PM')],
]

/** Writes an instant by a format such as `yyyy-MM-dd HH:mm`. */
export function formatInstant(instant: string, format: string): string {
  let written = ''
  for (let at = 0; at < format.length; ) {
    const rest = format.slice(at)
    const [shape, write] = pieces.find(([known]) => known.test(rest)) ?? []
    const found = shape?.exec(rest)?.[0] ?? rest.charAt(0)
    written += write ? write(instant).slice(0, found.startsWith('f') ? found.length : undefined) : found
    at += found.length
  }
  return written
}

/** On a clock of twelve hours. */
function hourOf(instant: string): number {
  return Number(instant.slice(11, 13)) % 12 || 12
}
