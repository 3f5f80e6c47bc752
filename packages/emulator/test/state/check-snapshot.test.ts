import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { checkSnapshot } from '../../src/state/check-snapshot.ts'
import { createBench } from '../defender/bench.ts'

const bench = createBench({ alerts: 2, machines: 2 })
await bench.call('GET', '/api/alerts')
const good = bench.control.snapshot()
const [tenantId = ''] = Object.keys(good.tenants.tenants)
const withTenant = (tenant: unknown) => ({
  ...good,
  tenants: { ...good.tenants, tenants: { [tenantId]: tenant } },
})

describe('checkSnapshot', () => {
  it('takes one, also by way of JSON', () => {
    expect(Object.keys(good.tenants.tenants)).toHaveLength(1)
    expect(() => checkSnapshot(good)).not.toThrow()
    expect(() => checkSnapshot(JSON.parse(JSON.stringify(good)))).not.toThrow()
  })

  it.each([
    { name: 'nothing', value: null },
    { name: 'a list', value: [] },
    { name: 'another version', value: { ...good, version: 2 } },
    { name: 'no clock', value: { ...good, clock: {} } },
    { name: 'a clock that stands at no time', value: { ...good, clock: { aheadMs: 0, frozenAtMs: 'x' } } },
    { name: 'no directory', value: { ...good, directory: null } },
    { name: 'a directory of something else', value: { ...good, directory: { apps: [['a']] } } },
    { name: 'no tenants', value: { ...good, tenants: {} } },
    { name: 'no origin', value: { ...good, tenants: { ...good.tenants, origin: { seed: 1 } } } },
    {
      name: 'an origin without all numbers',
      value: {
        ...good,
        tenants: { ...good.tenants, origin: { ...good.tenants.origin, flawDensity: undefined } },
      },
    },
    { name: 'a tenant without analysts', value: withTenant({ changes: {} }) },
    { name: 'a tenant without changes', value: withTenant({ analysts: [] }) },
  ])('refuses $name', ({ value }) => {
    expect(() => checkSnapshot(value)).toThrow(ConfigError)
  })
})
