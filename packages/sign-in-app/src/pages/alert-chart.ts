import type { Alert } from '@mde-kit/contract'
import { html } from 'hono/html'
import { type AlertCount, countAlerts, levels } from '../alert-series.ts'
import type { Html } from './layout.ts'

const height = 120
const barWidth = 16

/** Alerts over time by severity: a picture, and the same figures as a table for those who cannot see it. */
export function alertChart(alerts: readonly Alert[], days: number, nowMs: number): Html {
  const { unit, counts } = countAlerts(alerts, days, nowMs)
  const most = Math.max(1, ...counts.map((one) => sum(one.counts)))
  const width = counts.length * barWidth
  // Most tenants have no other severities.
  const shown = levels.filter((name, level) => name !== 'Other' || counts.some((one) => one.counts[level]))
  return html`<figure>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Alerts per ${unit} by severity, at most ${most} in one ${unit}" class="chart" preserveAspectRatio="none">
${counts.map((one, index) => bars(one, index * barWidth, height / most))}
</svg>
<figcaption>Alerts per ${unit}, ${counts[0]?.start} to ${counts.at(-1)?.start} (UTC), at most ${most}:
${shown.map((name) => html`<span class="key ${name}">${name}</span> `)}</figcaption>
</figure>
<details><summary>The same as a table</summary><div class="scroll" role="region" aria-label="Alerts per ${unit}" tabindex="0"><table>
<thead><tr><th scope="col">${{ hour: 'Hour', day: 'Day', week: 'Week from' }[unit]}</th>${shown.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${counts.map(({ start, counts: ofOne }) => html`<tr><th scope="row">${start}</th>${shown.map((_, level) => html`<td>${ofOne[level]}</td>`)}</tr>`)}</tbody>
</table></div></details>`
}

function bars({ counts }: AlertCount, x: number, unit: number): Html {
  return html`${counts.map((count, level) => {
    const below = sum(counts.slice(0, level + 1))
    return count === 0
      ? ''
      : html`<rect class="${levels[level]}" x="${x + 2}" y="${height - below * unit}" width="${barWidth - 4}" height="${count * unit}"/>`
  })}`
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
