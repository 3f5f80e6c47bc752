import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nxEnvironment } from '../src/nx-environment.ts'
import { copyRepository } from './repository-copy.ts'

/**
 * The trap: a cache whose inputs miss the generated sources serves an old build after a spec edit. What is
 * published would then not be what the specs say.
 */
it('rebuilds what a spec edit changes, and what depends on it', () => {
  const root = copyRepository()
  const run = (bin: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', bin), args, {
      cwd: root,
      encoding: 'utf8',
      env: nxEnvironment(root),
    })
    if (status !== 0) throw new Error(`${bin} ${args.join(' ')} failed:\n${stdout}${stderr}`)
    return stdout
  }
  const build = () => run('nx', 'run-many', '-t', 'build', '-p', '@mde-kit/client', '--outputStyle=static')
  const built = (file: string) => readFileSync(join(root, 'packages', file), 'utf8')

  build()
  expect(built('contract/dist/generated/operations.gen.js')).toContain("summary: 'List alerts'")
  expect(build(), 'the cache is used when nothing changed').toMatch(/local cache|existing outputs match/)

  const spec = join(root, 'specs/resources/alerts.yaml')
  writeFileSync(spec, readFileSync(spec, 'utf8').replace('summary: List alerts', 'summary: List every alert'))
  run('tsx', 'tools/codegen/src/main.ts', 'generate')
  build()
  expect(built('contract/dist/generated/operations.gen.js')).toContain("summary: 'List every alert'")
  expect(built('client/dist/generated/alerts.gen.d.ts')).toContain('List every alert.')
}, 180_000)
