import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { methodDoc, operationDoc } from '../../src/emit/doc.ts'
import { loadSpecs } from '../../src/load/load-specs.ts'
import { buildApi } from '../../src/model/build-api.ts'

const specs = fileURLToPath(new URL('../../../../specs', import.meta.url))
const { operations } = buildApi(await loadSpecs(specs))

function docOf(id: string): string {
  const operation = operations.find((each) => each.id === id)
  if (!operation) throw new Error(`no spec of ${id}`)
  return methodDoc(operation).join('\n')
}

it.each(operations.map((operation) => ({ name: operation.id, operation })))(
  'tells a caller of $name its permissions, quotas, refusals and source',
  ({ operation }) => {
    const doc = methodDoc(operation).join('\n')
    const names = [...operation.permissions.delegated, ...operation.permissions.application].flat()
    expect(names.filter((name) => !doc.includes(name))).toEqual([])
    expect(operation.rateLimits.filter(({ calls }) => !doc.includes(`${calls} calls per `))).toEqual([])
    expect(doc).toMatch(/^@throws \{@link HttpError\} Refused with \d{3}/m)
    expect(doc).toContain(`@see ${operation.source.url} (read ${operation.source.date})`)
    expect(doc.includes('@deprecated')).toBe(operation.deprecated)
  },
)

it.each([
  { id: 'runAdvancedQuery', text: /^@deprecated Being retired .* Use `runHuntingQuery` instead\.$/m },
  { id: 'exportInfoGathering', text: /; elsewhere 30 calls per minute, 1000 calls per hour\./ },
  { id: 'exportCertificates', text: /Paging: files of `AssetCertificateAssessment` rows, / },
  {
    id: 'listMachines',
    text: /Paging: `@odata.nextLink`, at most 10000 records a page\. 404 is read as an empty list\./,
  },
  { id: 'runLiveResponse', text: /429; own codes: ActiveRequestAlreadyExists\./ },
  { id: 'exportBaselineCompliance', text: /No page states these permissions\./ },
  { id: 'runAdvancedQuery', text: /Licence: Not part of Defender for Business\./ },
])('tells of $id what is odd about it: $text', ({ id, text }) => {
  expect(docOf(id)).toMatch(text)
})

it('does not offer a 404 that is read as an empty list as an error', () => {
  expect(docOf('listMachines')).toContain('Refused with 400, 401, 403, 429.')
})

it('leaves what a method throws out of what is said of a constant', () => {
  expect(operations.filter((operation) => operationDoc(operation).join(' ').includes('@throws'))).toEqual([])
})
