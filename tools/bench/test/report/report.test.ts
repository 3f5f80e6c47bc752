import { expect, it } from 'vitest'
import { toChart } from '../../src/report/chart.ts'
import { toMarkdown } from '../../src/report/markdown.ts'
import type { SuiteResult } from '../../src/suite.ts'

const machine = {
  cpu: 'Some CPU',
  cores: 2,
  memoryGiB: 24,
  node: 'v20.19.0',
  platform: 'linux x64',
  commit: 'abc1234',
  date: '2026-01-31',
}
const result: SuiteResult = {
  suite: 'pages',
  title: 'Pages & more',
  unit: 'pages/s',
  better: 'higher',
  baseline: 'raw',
  rows: [
    { name: 'raw', value: 1234.5, ratio: 1 },
    { name: 'ours <b>', value: 617.25, ratio: 0.5, note: 'checked' },
  ],
  goals: [
    { text: '≥ 0.4 × raw', measured: '0.50 ×', met: true },
    { text: '≥ 0.9 × raw', measured: '0.50 ×', met: false },
  ],
}

it('says on what machine and commit, every row, and which goals were missed', () => {
  const page = toMarkdown(machine, [result])
  expect(page).toContain('Commit abc1234, 2026-01-31. Some CPU, 2 cores, 24 GiB, linux x64, Node v20.19.0.')
  expect(page).toContain('| ours <b> | 617 | 0.50 | checked |')
  expect(page).toContain('| ≥ 0.4 × raw | 0.50 × | met |')
  expect(page).toContain('| ≥ 0.9 × raw | 0.50 × | **missed** |')
})

it('draws bars by value, and keeps names out of the markup', () => {
  const chart = toChart(result)
  const widths = [...chart.matchAll(/<rect class="\w+" .*? width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  )
  expect(widths).toHaveLength(2)
  expect(widths[1]).toBeCloseTo((widths[0] ?? 0) / 2, 0)
  expect(chart).toContain('ours &lt;b>')
  expect(chart).toContain('Pages &amp; more')
})
