import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { listAlerts } from '@mde-kit/contract/operations'
import { expect, it } from 'vitest'
import { createPages } from '../../src/paging/pages.ts'
import { walkPages } from '../../src/paging/walk-pages.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const origin = 'https://api.security.microsoft.com'
const url = `${origin}/api/alerts`
const perPage = 10_000
const pageCount = 100

/** Pages that the garbage collector could not take, counted every ten pages. */
async function walkAndCount(hasLinks: boolean) {
  const pages: WeakRef<object>[] = []
  const alive: number[] = []
  const list = createPages(() =>
    walkPages<{ readonly id: string }>({
      operation: listAlerts,
      origins: [origin],
      read: async (address = url) => {
        if (pages.length % 10 === 9) {
          // A reference is held until its job is over.
          await new Promise((resolve) => setImmediate(resolve))
          collectGarbage()
          alive.push(pages.filter((page) => page.deref() !== undefined).length)
        }
        const skip = Number(/skip=(\d+)/.exec(address)?.[1] ?? 0)
        const left = Math.min(perPage, perPage * pageCount - skip)
        const items = Array.from({ length: left }, (_, index) => ({ id: `a${skip + index}` }))
        pages.push(new WeakRef(items))
        const more = hasLinks && left === perPage && skip + perPage < perPage * pageCount
        return { url: address, items, nextLink: more ? `${url}?$skip=${skip + perPage}` : undefined }
      },
    }),
  )
  let count = 0
  for await (const record of list) if (record.id !== '') count++
  return { count, alive }
}

it.each([
  { name: 'by links', hasLinks: true },
  { name: 'by $skip', hasLinks: false },
])('a million records $name never hold more than two pages', async ({ hasLinks }) => {
  const { count, alive } = await walkAndCount(hasLinks)
  expect(count).toBe(perPage * pageCount)
  expect(alive.length).toBeGreaterThanOrEqual(10 - 1)
  expect(Math.max(...alive)).toBeLessThanOrEqual(2)
})
