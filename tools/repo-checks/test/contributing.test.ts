import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../src/manifests.ts'

/** Folders that the map in CONTRIBUTING.md names: the code block under its heading, one folder a line. */
function mappedFolders(): string[] {
  const map =
    /## Map\n[\s\S]*?```\n([\s\S]*?)```/.exec(
      readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8'),
    )?.[1] ?? ''
  return map.split('\n').flatMap((line) => /^([\w.-]+(?:\/[\w.-]+)*)\/\s/.exec(line)?.[1] ?? [])
}

it('names only folders that exist', () => {
  const folders = mappedFolders()
  expect(folders.length).toBeGreaterThan(10)
  expect(folders.filter((folder) => !existsSync(join(repository, folder)))).toEqual([])
})

it('names every package and tool', () => {
  const wanted = ['packages', 'tools'].flatMap((parent) =>
    readdirSync(join(repository, parent)).map((name) => `${parent}/${name}`),
  )
  expect(mappedFolders()).toEqual(expect.arrayContaining(wanted))
})

it('names only commands that exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>
  }
  const text = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8')
  const named = [...text.matchAll(/(?:^|`)pnpm ([\w:-]+)/gm)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
