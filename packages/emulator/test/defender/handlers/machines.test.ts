import type { Machine } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const machine = await bench.first<Machine>(
  "/api/machines?$filter=computerDnsName eq 'srv-files01.contoso.example'",
)
const { id } = machine

describe('getMachine', () => {
  it.each([
    { name: 'its id', key: id },
    { name: 'its id in capitals', key: id.toUpperCase() },
    { name: 'its full name', key: 'srv-files01.contoso.example' },
    { name: 'its name in any letter case', key: 'SRV-FILES01.Contoso.Example' },
    { name: 'its short name', key: 'srv-files01' },
  ])('finds a device by $name', async ({ key }) => {
    expect(await bench.read('GET', `/api/machines/${key}`)).toEqual({
      '@odata.context': 'http://127.0.0.1:8080/api/$metadata#Machines/$entity',
      ...machine,
    })
  })

  it.each(['123123123', 'srv-files', 'files01.contoso.example'])('answers 404 for %s', async (key) => {
    expect(await bench.call('GET', `/api/machines/${key}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound', message: `Machine ${key} was not found` } },
    })
  })
})
