import type { BrowserExtensionPermissionInfo } from '@mde-kit/contract'
import { expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()

it('lists permissions by a key of their own, and filters them by description', async () => {
  const path = '/api/browserextensions/permissionsinfo'
  const all = await bench.list<BrowserExtensionPermissionInfo>(path)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  const filter = encodeURIComponent("contains(description,'traffic')")
  const found = await bench.list<BrowserExtensionPermissionInfo>(`${path}?$filter=${filter}`)
  expect(found.map(({ key }) => key)).toEqual(['proxy'])
})
