import type { Alert } from '@mde-kit/contract'
import { html } from 'hono/html'
import { severities } from '../alert-filter.ts'
import type { Html } from './layout.ts'

const dayMs = 86_400_000
const height = 120
const barWidth = 16

interface Day {
  /** `2026-01-31`, in UTC. */
  readonly date: string
  /** Alerts by severity, in the order of {@link severities}. */
  readonly counts: readonly number[]
}

/** Alerts per day and severity: a picture, and the same figures as a table for those who cannot see it. */
export function alertChart(alerts: readonly Alert[], days: number, nowMs: number): Html {
  const series = countByDay(alerts, Math.min(days, 30), nowMs)
  const most = Math.max(1, ...series.map(({ counts }) => sum(counts)))
  const width = series.length * barWidth
  return html`<figure>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Alerts per day by severity, at most ${most} on one day" class="chart" preserveAspectRatio="none">
${series.map((day, index) => bars(day, index * barWidth, height / most))}
</svg>
<figcaption>Alerts per day, ${series[0]?.date} to ${series.at(-1)?.date} (UTC), at most ${most}:
${severities.map((name) => html`<span class="key ${name}">${name}</span> `)}</figcaption>
</figure>
<details><summary>The same as a table</summary><div class="scroll" role="region" aria-label="Alerts per day" tabindex="0"><table>
<thead><tr><th scope="col">Day</th>${severities.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${series.map(({ date, counts }) => html`<tr><th scope="row">${date}</th>${counts.map((count) => html`<td>${count}</td>`)}</tr>`)}</tbody>
</table></div></details>`
}

/** Counts alerts of the latest days, days without any included. */
export function countByDay(alerts: readonly Alert[], days: number, nowMs: number): readonly Day[] {
  const dates = Array.from({ length: days }, (_, back) =>
    new Date(nowMs - (days - 1 - back) * dayMs).toISOString().slice(0, 10),
  )
  return dates.map((date) => {
    const ofDay = alerts.filter(({ alertCreationTime }) => alertCreationTime?.startsWith(date))
    return {
      date,
      counts: severities.map((name) => ofDay.filter(({ severity }) => severity === name).length),
    }
  })
}

function bars({ counts }: Day, x: number, unit: number): Html {
  return html`${counts.map((count, index) => {
    const below = sum(counts.slice(0, index + 1))
    return count === 0
      ? ''
      : html`<rect class="${severities[index]}" x="${x + 2}" y="${height - below * unit}" width="${barWidth - 4}" height="${count * unit}"/>`
  })}`
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
