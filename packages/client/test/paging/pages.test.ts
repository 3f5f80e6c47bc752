import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createPages } from '../../src/paging/pages.ts'

function threePages() {
  const walk = { started: 0, read: 0 }
  const pages = createPages(async function* () {
    walk.started++
    for (const page of [[1, 2], [], [3]]) {
      walk.read++
      yield page
    }
  })
  return { pages, walk }
}

describe('createPages', () => {
  it('starts nothing before somebody iterates', () => {
    const { pages, walk } = threePages()
    pages.byPage()
    expect(walk.started).toBe(0)
  })

  it('walks record by record', async () => {
    const seen: number[] = []
    for await (const item of threePages().pages) seen.push(item)
    expect(seen).toEqual([1, 2, 3])
  })

  it('walks page by page, empty ones included', async () => {
    const seen: number[][] = []
    for await (const page of threePages().pages.byPage()) seen.push(page)
    expect(seen).toEqual([[1, 2], [], [3]])
  })

  it('starts anew with each iteration', async () => {
    const { pages, walk } = threePages()
    const byPage = pages.byPage()
    expect(await pages.toArray()).toEqual(await pages.toArray())
    for (const pass of ['once', 'twice']) for await (const page of byPage) expect(page, pass).not.toContain(0)
    expect(walk.started).toBe(4)
  })

  it('reads no further page after a break', async () => {
    const { pages, walk } = threePages()
    for await (const item of pages) if (item === 1) break
    expect(walk.read).toBe(1)
  })

  const limits = [
    { name: 'collects everything without a limit', limit: undefined, want: [1, 2, 3], read: 3 },
    { name: 'collects everything below the limit', limit: 9, want: [1, 2, 3], read: 3 },
    { name: 'stops within a page', limit: 1, want: [1], read: 1 },
    { name: 'stops at the end of a page', limit: 2, want: [1, 2], read: 1 },
    { name: 'reads nothing for a limit of 0', limit: 0, want: [], read: 0 },
  ]
  it.each(limits)('$name', async ({ limit, want, read }) => {
    const { pages, walk } = threePages()
    expect(await pages.toArray({ limit })).toEqual(want)
    expect(walk.read).toBe(read)
  })

  it.each([-1, 1.5, Number.NaN])('refuses a limit of %d', async (limit) => {
    const { pages, walk } = threePages()
    await expect(pages.toArray({ limit })).rejects.toThrow(ConfigError)
    expect(walk.started).toBe(0)
  })
})
