import type { Api, GeneratedFile } from '../model/api.ts'
import { docblock } from './doc.ts'

/** Emits the known values of what can be filtered by, for programs that take them as flags or in forms. */
export function emitFilterValues({ operations }: Api): GeneratedFile[] {
  const rows = [...operations]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, odata }) => {
      const fields = odata?.fields.filter(({ values }) => values.length > 0) ?? []
      return fields.length > 0 ? [[id, fields] as const] : []
    })
  if (rows.length === 0) return []
  return [
    {
      path: 'packages/contract/src/generated/filter-values.gen.ts',
      text: [
        docblock([
          'Known values of what lists can be filtered by, by operation and field. The service may add more.',
        ]),
        'export const filterValues = {',
        ...rows.map(([id, fields]) => {
          const values = fields.map(({ name, values: known }) => `${name}: ${JSON.stringify(known)}`)
          return `${id}: { ${values.join(', ')} },`
        }),
        '} as const',
      ].join('\n'),
    },
  ]
}
