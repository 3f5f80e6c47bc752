import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startCodegen } from '../run-codegen.ts'
import { copySpecs } from '../spec-copy.ts'

const things = 'resources/things.yaml'
const wrote = 'wrote operations.gen.ts'

it('generates after every save, survives a bad spec, and ends well on Ctrl+C', async () => {
  const specs = copySpecs()
  const out = mkdtempSync(join(tmpdir(), 'mde-kit-watch-'))
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  const operations = () => readFileSync(join(out, 'operations.gen.ts'), 'utf8')

  const codegen = startCodegen('generate', '--watch', '--specs', specs.folder, '--out', out)
  const first = await codegen.waitFor('Ctrl+C ends.')
  expect(first).toContain(wrote)
  expect(first).toContain('clouds.gen.ts')

  specs.edit(things, 'summary: Paint a thing', 'summary: Paint one thing')
  // Only what changed is written.
  expect(await codegen.waitFor(wrote)).not.toContain('clouds.gen.ts')
  expect(operations()).toContain('Paint one thing')

  specs.edit(things, 'summary: Paint one thing', "summary: ''")
  const bad = await codegen.waitFor('1 problem(s); nothing was written.')
  expect(bad).toMatch(/\/resources\/things\.yaml:\d+ \/paths\/.*\/summary/)
  expect(operations()).toContain('Paint one thing')

  specs.edit(things, "summary: ''", 'summary: Paint it again')
  await codegen.waitFor(wrote)
  expect(operations()).toContain('Paint it again')

  expect(await codegen.interrupt()).toBe(0)
  expect(existsSync(join(out, 'operations.gen.ts.tmp'))).toBe(false)
}, 120_000)
