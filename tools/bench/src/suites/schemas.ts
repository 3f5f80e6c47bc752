import { mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from '@hey-api/openapi-ts'
import { alertSchema } from '@mde-kit/contract/schemas'
import { z, type ZodType } from 'zod'
import { alertsBody } from '../alerts-body.ts'
import { measureRounds } from '../rounds.ts'
import type { Suite } from '../suite.ts'

const specs = fileURLToPath(import.meta.resolve('@mde-kit/contract/openapi.json'))

/** What it costs to check a page of 1,000 alerts, beside the generator's stock output and plain parsing. */
export const schemas: Suite = {
  name: 'schemas',
  async run() {
    const text = await alertsBody(1000)
    const ours = z.object({ value: z.array(alertSchema) })
    const stock = z.object({ value: z.array(await stockalertSchema()) })
    const page: unknown = JSON.parse(text)
    for (const schema of [ours, stock]) schema.parse(page)
    const rows = await measureRounds(
      [
        { name: 'JSON.parse alone', run: () => JSON.parse(text) as unknown },
        { name: '@mde-kit/contract schemas', run: () => ours.parse(page) },
        { name: 'stock hey-api schemas', run: () => stock.parse(page) },
      ],
      { baseline: 'stock hey-api schemas', unit: 'per second', timeMs: 800 },
    )
    const own = rows.find(({ name }) => name.startsWith('@mde-kit'))
    return {
      suite: 'schemas',
      title: 'Checking a page of 1,000 alerts',
      unit: 'pages/s',
      better: 'higher',
      baseline: 'stock hey-api schemas',
      rows,
      goals: [
        {
          text: '≥ 350 pages/s, ≥ 2 × stock',
          measured: `${own?.value.toFixed(0)} pages/s, ${own?.ratio.toFixed(2)} ×`,
          met: own !== undefined && own.value >= 350 && own.ratio >= 2,
        },
      ],
    }
  },
}

/** The same generator with its own settings, on the same specs. */
async function stockalertSchema(): Promise<ZodType> {
  // Inside the package, where the generated import of zod resolves.
  const folder = await mkdtemp(fileURLToPath(new URL('../../.stock-', import.meta.url)))
  try {
    await createClient({
      input: specs,
      output: { path: folder, clean: false },
      logs: { level: 'silent', file: false },
      plugins: [{ name: 'zod', compatibilityVersion: 4, dates: { offset: true } }],
    })
    const module = (await import(`${folder}/zod.gen.ts`)) as Record<string, ZodType>
    const schema = module['zAlert']
    if (!schema) throw new Error('The stock output has no zAlert.')
    return schema
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
