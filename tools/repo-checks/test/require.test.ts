import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readManifests, repository } from '../src/manifests.ts'

const entries = readManifests()
  .filter(({ private: isPrivate }) => !isPrivate)
  .flatMap((manifest) =>
    Object.keys(manifest.exports ?? {})
      .filter((subpath) => !subpath.endsWith('.json'))
      .map((subpath) => ({ entry: manifest.name + subpath.slice(1), folder: manifest.folder })),
  )

it('finds the entries to try', () => {
  expect(entries.map(({ entry }) => entry)).toEqual(
    expect.arrayContaining(['@mde-kit/client', '@mde-kit/contract/schemas']),
  )
})

// ESM without top-level await can be required from Node 20.19 on; CommonJS programs depend on it.
it.each(entries)('require($entry) works on the built package', ({ entry, folder }) => {
  expect(existsSync(join(repository, folder, 'dist')), 'run `pnpm build` first').toBe(true)
  const code = `if (Object.keys(require('${entry}')).length === 0) throw new Error('it exports nothing')`
  // A package resolves its own name through its exports map, as a consumer's resolution would.
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', '-e', code], {
    cwd: join(repository, folder),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
