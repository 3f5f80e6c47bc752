import { type Operation, operations } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { quotaKey } from '../../src/defender/quota-key.ts'

const { listAlerts, listMachines, runAdvancedQuery } = operations
const [one, other] = [
  { tenantId: 't1', appId: 'a1' },
  { tenantId: 't1', appId: 'a2' },
]

const sharing = (operation: Operation): Operation => ({ ...operation, rateLimitFamily: 'lists' })

const cases = [
  {
    name: 'two operations have two',
    keys: [quotaKey(listAlerts, one), quotaKey(listMachines, one)],
    same: false,
  },
  { name: 'two apps have two', keys: [quotaKey(listAlerts, one), quotaKey(listAlerts, other)], same: false },
  {
    name: 'two tenants have two',
    keys: [quotaKey(listAlerts, one), quotaKey(listAlerts, { ...one, tenantId: 't2' })],
    same: false,
  },
  {
    name: 'two operations of a family have one',
    keys: [quotaKey(sharing(listAlerts), one), quotaKey(sharing(listMachines), one)],
    same: true,
  },
  {
    name: 'hunting is counted for the whole tenant',
    keys: [quotaKey(runAdvancedQuery, one), quotaKey(runAdvancedQuery, other)],
    same: true,
  },
]

describe('quotaKey', () => {
  it.each(cases)('$name', ({ keys, same }) => {
    expect(keys[0] === keys[1]).toBe(same)
  })
})
