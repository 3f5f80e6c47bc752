import { ConfigError } from '@mde-kit/contract/errors'
import { expect, it } from 'vitest'
import { IncompleteError } from '../../src/index.ts'
import { createPages } from '../../src/paging/pages.ts'
import { createTenant, indicator, submission, submissions } from './tenant.ts'

const owned = indicator({ id: '1', indicatorValue: 'f'.repeat(64) })
const owns = () => true

it('creates, changes and removes, and does nothing the second time', async () => {
  const changed = indicator({ id: '2', action: 'Warn' })
  const { sets, all, names } = createTenant([owned, changed])
  const desired = [submission(), ...submissions(2)]
  const plan = await sets.sync(desired, { owns })
  expect([plan.create.length, plan.change.length, plan.remove.length]).toEqual([2, 1, 1])
  expect(names()).toEqual(['list', 'import', 'batchDelete'])
  expect(new Set(all().map(({ indicatorValue }) => indicatorValue))).toEqual(
    new Set(desired.map(({ indicatorValue }) => indicatorValue)),
  )
  const again = await sets.sync(desired, { owns })
  expect(again).toMatchObject({ create: [], change: [], remove: [] })
  expect(names()).toEqual(['list', 'import', 'batchDelete', 'list'])
})

it('deletes nothing unless it is told what belongs to the list', async () => {
  const { sets, all } = createTenant([owned])
  const plan = await sets.sync([submission()])
  expect(plan.others).toEqual([owned])
  expect(all()).toHaveLength(2)
})

it('only plans in a dry run', async () => {
  const { sets, all, names } = createTenant([owned])
  const plan = await sets.sync([submission()], { owns, dryRun: true })
  expect(plan).toMatchObject({ create: [submission()], remove: [owned] })
  expect(names()).toEqual(['list'])
  expect(all()).toEqual([owned])
})

it('shows the plan before it sends anything, and ends where that throws', async () => {
  const { sets, names } = createTenant([owned])
  const refuse = async () => {
    await Promise.resolve()
    throw new Error('No, thanks.')
  }
  await expect(sets.sync([submission()], { owns, onPlan: refuse })).rejects.toThrow('No, thanks.')
  expect(names()).toEqual(['list'])
})

it('removes nothing where not all went in', async () => {
  const { sets, all } = createTenant([owned])
  await expect(sets.sync([submission({ title: 'refuse' })], { owns })).rejects.toThrow('0 of 1')
  expect(all()).toEqual([owned])
})

it('checks the list before it reads anything', async () => {
  const { sets, names } = createTenant()
  await expect(sets.sync([submission({ action: 'Alert' })])).rejects.toBeInstanceOf(ConfigError)
  expect(names()).toEqual([])
})

const full = submissions(15_000).map((each, index) => indicator({ ...each, id: String(index + 1) }))

it('sends nothing where the tenant would have too many', async () => {
  const { sets, names } = createTenant(full)
  await expect(sets.sync([submission()])).rejects.toThrow('15001')
  expect(names()).toEqual(['list'])
})

it('makes room first where there is none', async () => {
  const { sets, names, all } = createTenant(full)
  await sets.sync([submission()], { owns: ({ id }) => id === '15000' })
  expect(names()).toEqual(['list', 'batchDelete', 'import'])
  expect(all()).toHaveLength(15_000)
})

it('sends nothing where the tenant cannot be read as a whole', async () => {
  const { resource, sets, names } = createTenant([owned])
  const gap = new IncompleteError('Records may be missing.', { reason: 'gap', count: 1, next: 'Read again.' })
  resource.list = () =>
    createPages(async function* () {
      yield [owned]
      throw await Promise.resolve(gap)
    })
  await expect(sets.sync([submission()], { owns })).rejects.toBe(gap)
  expect(names()).toEqual([])
})
