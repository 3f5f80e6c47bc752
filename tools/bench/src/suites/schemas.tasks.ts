import { mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from '@hey-api/openapi-ts'
import { z, type ZodType } from 'zod'
import { alertsBody } from '../alerts-body.ts'

export const schemaTasks = ['JSON.parse alone', '@mde-kit/contract', 'stock hey-api'] as const

/** Gives the function to measure: it parses or checks one page. */
export async function prepare(name: string): Promise<() => unknown> {
  const text = await alertsBody(1000)
  const [plain, own] = schemaTasks
  if (name === plain) return () => JSON.parse(text) as unknown
  const page: unknown = JSON.parse(text)
  const schema = z.object({ value: z.array(await (name === own ? ownAlertSchema() : stockAlertSchema())) })
  return () => schema.parse(page)
}

async function ownAlertSchema(): Promise<ZodType> {
  const { alertSchema } = await import('@mde-kit/contract/schemas')
  return alertSchema
}

/** The same generator with its own settings, on the same specs. */
async function stockAlertSchema(): Promise<ZodType> {
  // Inside the package, where the generated import of zod resolves.
  const folder = await mkdtemp(fileURLToPath(new URL('../../.stock-', import.meta.url)))
  try {
    await createClient({
      input: fileURLToPath(import.meta.resolve('@mde-kit/contract/openapi.json')),
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
