import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { copyRepository } from './repository-copy.ts'

/**
 * The trap: a cache whose inputs miss the generated sources serves an old build after a spec edit. What is
 * published would then not be what the specs say.
 */
it('rebuilds what a spec edit changes, and what depends on it', () => {
  const copy = copyRepository()
  onTestFinished(() => copy.remove(), 60_000)
  const build = () =>
    copy.run('nx', 'run-many', '-t', 'build', '-p', '@mde-kit/client', '--outputStyle=static')
  const built = (file: string) => copy.read(join('packages', file))

  build()
  expect(built('contract/dist/generated/operation-docs.gen.js')).toMatch(/"summary":"List alerts"/)
  expect(build(), 'the cache is used when nothing changed').toMatch(/local cache|existing outputs match/)

  const spec = join(copy.folder, 'specs/resources/alerts.yaml')
  writeFileSync(spec, readFileSync(spec, 'utf8').replace('summary: List alerts', 'summary: List every alert'))
  copy.run('tsx', 'tools/codegen/src/main.ts', 'generate')
  build()
  expect(built('contract/dist/generated/operation-docs.gen.js')).toMatch(/"summary":"List every alert"/)
  expect(built('client/dist/generated/alerts.gen.d.ts')).toContain('List every alert.')
}, 180_000)
