import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { entriesOf, readManifests, repository } from '../src/manifests.ts'

const published = readManifests().filter((manifest) => !manifest.private)

it.each(readManifests())('$folder says everything once', ({ folder }) => {
  // JSON lets the last of two win without a word; YAML, which every JSON text is too, refuses the second.
  expect(() => parse(readFileSync(join(repository, folder, 'package.json'), 'utf8')) as unknown).not.toThrow()
})

describe.each(published)('$name', (manifest) => {
  it('supports Node 20.19 and is under the MIT licence', () => {
    expect(manifest).toMatchObject({ engines: { node: '>=20.19' }, license: 'MIT' })
  })

  it('builds, type-checks and tests by scripts of the usual names', () => {
    expect(Object.keys(manifest.scripts ?? {})).toEqual(
      expect.arrayContaining(['build', 'typecheck', 'test']),
    )
  })

  it('has a README that says it is unofficial', () => {
    expect(readFileSync(join(repository, manifest.folder, 'README.md'), 'utf8')).toMatch(
      /[Nn]ot\s+affiliated\s+with\s+Microsoft/,
    )
  })

  it('gets its first release from a changeset', () => {
    const folder = join(repository, '.changeset')
    const named = readdirSync(folder)
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .flatMap((file) => {
        const frontMatter: unknown = parse(readFileSync(join(folder, file), 'utf8').split('---')[1] ?? '')
        return Object.keys(Object(frontMatter) as object)
      })
    expect(named).toContain(manifest.name)
  })

  it('exports only files that its sources or its generator make', () => {
    for (const { name, source } of entriesOf(manifest)) {
      expect(source, name).toMatch(/\.(?:ts|json)$/)
      expect(existsSync(join(repository, manifest.folder, source)), name).toBe(true)
    }
  })
})

it('answers for every install script', () => {
  const workspace: unknown = parse(readFileSync(join(repository, 'pnpm-workspace.yaml'), 'utf8'))
  expect(workspace).toMatchObject({ allowBuilds: { esbuild: true, nx: false } })
})
