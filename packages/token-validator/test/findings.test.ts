import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FindingFacts, findingCatalogue } from '../src/findings/finding-catalogue.ts'

const catalogue: Readonly<Record<string, FindingFacts>> = findingCatalogue

const sources = (folder: URL): string =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) =>
      entry.isDirectory()
        ? sources(new URL(`${entry.name}/`, folder))
        : readFileSync(new URL(entry.name, folder), 'utf8'),
    )
    .join('\n')

describe('the catalogue of findings', () => {
  it('has one fixed severity and reason for each code', () => {
    const lines = Object.entries(catalogue).map(([code, { level, reason }]) =>
      [code, level, reason].filter(Boolean).join(' '),
    )
    expect(lines).toMatchSnapshot()
  })

  it.each(Object.entries(catalogue))('%s says what is wrong in one sentence', (_, { meaning }) => {
    expect(meaning).toMatch(/^[A-Z].{10,110}\.$/)
  })

  it('has no code that the sources do not use', () => {
    const text = sources(new URL('../src/', import.meta.url)).replace(
      /findingCatalogue = \{[\s\S]*?\n\} as const/,
      '',
    )
    const unused = Object.keys(catalogue).filter((code) => !text.includes(`'${code}'`))
    expect(unused).toEqual([])
  })
})
