import { readdirSync } from 'node:fs'
import { operations } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { handlers } from '../../src/defender/handlers.ts'
import { mergeHandlers } from '../../src/defender/merge-handlers.ts'

const answer = () => undefined

describe('mergeHandlers', () => {
  it('puts parts together', () => {
    const parts = [{ deleteIndicator: answer }, { deleteLibraryFile: answer }]
    expect(Object.keys(mergeHandlers(parts))).toEqual(['deleteIndicator', 'deleteLibraryFile'])
  })

  it.each([
    {
      name: 'two of one operation',
      parts: [{ deleteIndicator: answer }, { deleteIndicator: answer }],
      says: 'two',
    },
    { name: 'one of no operation', parts: [{ deleteIndicators: answer }], says: 'deleteIndicators' },
  ])('refuses $name', ({ parts, says }) => {
    expect(() => mergeHandlers(parts as never)).toThrow(says)
  })
})

describe('handlers', () => {
  it('are there for every operation, so that no answer is an example', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(operations).sort())
  })

  it('are those of every file', async () => {
    const folder = new URL('../../src/defender/handlers/', import.meta.url)
    const files = readdirSync(folder)
    const exported = await Promise.all(
      files.map(async (file) => Object.keys((await import(new URL(file, folder).href)) as object)),
    )
    expect(exported.flat().sort()).toEqual(Object.keys(handlers).sort())
  })
})
