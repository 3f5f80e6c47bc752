import { describe, expect, it } from 'vitest'
import { createBench } from './bench.ts'

const nothing = "/api/machines?$filter=computerDnsName eq 'nobody'"
const imitating = createBench({ machines: 5 })
const plain = createBench({ machines: 5, oddities: 'off' })

describe('oddities', () => {
  it('are 404 for devices that match nothing, and an empty list without them', async () => {
    expect(await imitating.call('GET', nothing)).toMatchObject({ status: 404 })
    expect(await plain.call('GET', nothing)).toMatchObject({ status: 200, body: { value: [] } })
  })

  it('are a $top that ends a list, and a list that goes on without them', async () => {
    const { body } = await imitating.call('GET', '/api/machines?$top=2')
    expect(body).not.toHaveProperty('@odata.nextLink')
    const first = await plain.read<{ '@odata.nextLink': string }>('GET', '/api/machines?$top=2')
    const { pathname, search } = new URL(first['@odata.nextLink'])
    expect(await plain.list(pathname + search)).toEqual((await plain.list('/api/machines')).slice(2, 4))
    expect(await plain.read('GET', '/api/machines?$top=5')).not.toHaveProperty('@odata.nextLink')
  })
})
