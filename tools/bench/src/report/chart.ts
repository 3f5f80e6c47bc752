import type { SuiteResult } from '../suite.ts'
import { formatValue } from './markdown.ts'

const barHeight = 18
const rowHeight = 26
const labelWidth = 260
const barWidth = 360
const width = 720

/** A bar for each row, by value. Its colours follow the reader's light or dark scheme. */
export function toChart({ title, unit, better, baseline, rows }: SuiteResult): string {
  const largest = Math.max(...rows.map(({ value }) => value))
  const height = rows.length * rowHeight + 48
  const bars = rows.flatMap(({ name, value, ratio }, index) => {
    const top = 40 + index * rowHeight
    const length = Math.max(1, (value / largest) * barWidth)
    const text = top + barHeight - 5
    return [
      `<text x="${labelWidth - 8}" y="${text}" text-anchor="end">${escape(name)}</text>`,
      `<rect class="${name === baseline ? 'base' : 'bar'}" x="${labelWidth}" y="${top}" width="${length.toFixed(1)}" height="${barHeight}"/>`,
      `<text x="${(labelWidth + length + 6).toFixed(1)}" y="${text}">${formatValue(value)} (${ratio.toFixed(2)} ×)</text>`,
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escape(title)}</title>`,
    '<style>text{font:13px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600}.bar{fill:#0969da}.base{fill:#8c959f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>',
    `<text class="head" x="8" y="22">${escape(`${title}: ${unit}, ${better} is better`)}</text>`,
    ...bars,
    '</svg>',
    '',
  ].join('\n')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
