import { measureApart } from '../apart.ts'
import type { Suite } from '../suite.ts'
import { schemaTasks } from './schemas.tasks.ts'

const [plain, own, stock] = schemaTasks

/** What it costs to check a page of 1,000 alerts, beside the generator's stock output and plain parsing. */
export const schemas: Suite = {
  name: 'schemas',
  run() {
    const rows = measureApart({
      module: new URL('./schemas.tasks.ts', import.meta.url),
      names: [plain, own, stock],
      baseline: stock,
    })
    const pages = rows.find(({ name }) => name === own)?.value ?? 0
    return Promise.resolve({
      suite: 'schemas',
      title: 'Checking a page of 1,000 alerts',
      unit: 'pages/s',
      better: 'higher',
      baseline: stock,
      rows,
      goals: [{ text: '≥ 350 pages/s', measured: `${pages.toFixed(0)} pages/s`, met: pages >= 350 }],
    })
  },
}
