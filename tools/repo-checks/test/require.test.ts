import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { entriesOf, readManifests, repository } from '../src/manifests.ts'

const entries = readManifests()
  .filter(({ private: isPrivate }) => !isPrivate)
  .flatMap(entriesOf)
  .filter(({ source }) => !source.endsWith('.json'))

it('finds the entries to try', () => {
  const names = entries.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      '@mde-kit/client',
      '@mde-kit/client/alerts',
      '@mde-kit/contract/answers/alerts',
      '@mde-kit/contract/schemas',
    ]),
  )
  expect(names).not.toContain('@mde-kit/client/resources')
})

// ESM without top-level await can be required from Node 20.19 on; CommonJS programs depend on it.
it.each(entries)('require($name) works on the built package', ({ name, folder }) => {
  expect(existsSync(join(repository, folder, 'dist')), 'run `pnpm build` first').toBe(true)
  const code = `if (Object.keys(require('${name}')).length === 0) throw new Error('it exports nothing')`
  // A package resolves its own name through its exports map, as a consumer's resolution would.
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', '-e', code], {
    cwd: join(repository, folder),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
