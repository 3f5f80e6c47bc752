import type { Line } from './screen.ts'

const characterWidth = 8.4
const lineHeight = 19
const margin = 18

// Every colour has a contrast of at least 4.5 to its ground.
const style = `
.ground { fill: #f6f8fa; stroke: #d0d7de }
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; white-space: pre; fill: #1f2328 }
.bold { font-weight: 700 } .dim { fill: #59636e }
.red { fill: #b3261e } .green { fill: #116329 } .yellow { fill: #7d4e00 }
.blue { fill: #0550ae } .magenta { fill: #8250df } .cyan { fill: #1b6370 }
@media (prefers-color-scheme: dark) {
.ground { fill: #0d1117; stroke: #3d444d }
text { fill: #e6edf3 }
.dim { fill: #9198a1 }
.red { fill: #ff7b72 } .green { fill: #56d364 } .yellow { fill: #e3b341 }
.blue { fill: #79c0ff } .magenta { fill: #d2a8ff } .cyan { fill: #76e3ea }
}`

export interface DrawScreenOptions {
  /** Characters in a line. */
  readonly columns: number
  /** What the picture shows, for those who cannot see it. */
  readonly title: string
}

/** Draws lines of a terminal as an SVG that follows the colour scheme of whoever looks at it. */
export function drawScreen(lines: readonly Line[], { columns, title }: DrawScreenOptions): string {
  const width = Math.ceil(columns * characterWidth) + 2 * margin
  const height = lines.length * lineHeight + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escape(title)}</title>
<style>${style}
</style>
<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>
${lines.flatMap((line, row) => (line.length === 0 ? [] : [drawLine(line, margin + (row + 0.75) * lineHeight)])).join('\n')}
</svg>
`
}

/** A line is as long as in the terminal, whatever font there is: `textLength` says so. */
function drawLine(line: Line, y: number): string {
  const length = line.reduce((total, { text }) => total + [...text].length, 0)
  const runs = line.map(({ text, look }) =>
    look === '' ? escape(text) : `<tspan class="${look}">${escape(text)}</tspan>`,
  )
  return `<text xml:space="preserve" x="${margin}" y="${round(y)}" textLength="${round(length * characterWidth)}">${runs.join('')}</text>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
