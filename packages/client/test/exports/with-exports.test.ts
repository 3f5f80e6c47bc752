import { operationDocs } from '@mde-kit/contract/operation-docs'
import { operations } from '@mde-kit/contract/operations'
import { expect, it } from 'vitest'
import { createExportsResource } from '../../src/exports.ts'
import type { RowExport } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { json } from '../fakes/fetch.ts'

const now = () => Date.UTC(2026, 0, 2)
const exportsOf = (client: ReturnType<typeof clientWith>['client']) => createExportsResource(client.caller)
const ids = Object.keys(exportsOf(clientWith([]).client)) as (keyof ReturnType<typeof exportsOf>)[]

it.each(ids)('%s is walked in the place of its operation', async (id) => {
  const answer = json({ exportFiles: [], generatedTime: '2026-01-01T06:00:00Z', value: [] })
  const { client, sent } = clientWith([answer], { preflight: 'off', now })
  const { resource, name } = operationDocs[id]
  const methods = new Map(Object.entries(client[resource as 'assessments']))
  const method = methods.get(name) as unknown as (options: object) => RowExport<unknown>
  const rows = method({ since: '2026-01-01T00:00:00Z' })
  expect(sent).toEqual([])
  const walked: unknown[] = []
  for await (const row of rows) walked.push(row)
  expect(walked).toEqual([])
  expect(sent.map(({ path }) => path.split('?')[0])).toEqual([operations[id].path])
})

it('leaves the other operations of a resource as they are', async () => {
  const { client } = clientWith([json({ value: [{ id: 'x' }] })], { preflight: 'off' })
  expect(await client.assessments.listSoftwareInventoryByMachine().toArray()).toEqual([{ id: 'x' }])
})
