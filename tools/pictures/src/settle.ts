const instant = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/g

/** Days differ from run to run, and how far they are apart does not: the latest becomes this one. */
const latest = '2026-01-31T13:00:00Z'

/** What every run of the demo draws anew, and what stands for it. Lengths stay, so that tables do. */
const drawn: readonly (readonly [drawn: RegExp, settled: string])[] = [
  [/(?<=127\.0\.0\.1:)\d{5}/g, '40123'],
  [/(?<=mde-kit demo \()[\da-f-]{36}/g, '11111111-2222-4333-8444-555555555555'],
  [/(?<=action\S*\s+)[\da-f]{8}-[\da-f-]{27}/g, '66666666-7777-4888-8999-000000000000'],
  [/(?<=RS256, key )\S{20}/g, 'kJq0ZMnv3y6UBr5dTg7…'],
]

/** Makes what the demo showed the same for every run: its port, ids, key and days. */
export function settle(shown: string): string {
  const settled = drawn.reduce((text, [pattern, value]) => text.replace(pattern, value), shown)
  const aheadMs = Math.max(...(settled.match(instant) ?? []).map(readInstant)) - Date.parse(latest)
  return settled.replace(instant, (text) => {
    const moved = new Date(readInstant(text) - aheadMs).toISOString()
    return `${moved.slice(0, 10)}${text.charAt(10)}${moved.slice(11, 19)}`
  })
}

/** The demo writes UTC. */
function readInstant(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`)
}
