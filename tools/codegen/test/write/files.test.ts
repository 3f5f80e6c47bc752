import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, afterEach, expect, it } from 'vitest'
import { repositoryLayout } from '../../src/layout/layout.ts'
import { compareFiles, foreignFiles, writeFiles } from '../../src/write/files.ts'

const note = `// ${repositoryLayout.note}\n`
const files = [
  { path: 'a/generated/one.gen.ts', text: `${note}one\n` },
  { path: 'a/generated/two.gen.ts', text: `${note}two\n` },
]
let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mde-kit-write-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('finds nothing to do after writing', () => {
  expect(writeFiles(root, files)).toHaveLength(2)
  expect(compareFiles(root, files)).toEqual([])
  expect(writeFiles(root, files)).toEqual([])
})

it('tells missing, different and extra files apart', () => {
  writeFiles(root, files)
  rmSync(join(root, 'a/generated/one.gen.ts'))
  writeFileSync(join(root, 'a/generated/two.gen.ts'), 'edited by hand\n')
  writeFileSync(join(root, 'a/generated/old.gen.ts'), `${note}no longer generated\n`)
  expect(compareFiles(root, files)).toEqual([
    { path: 'a/generated/one.gen.ts', kind: 'missing' },
    { path: 'a/generated/two.gen.ts', kind: 'different' },
    { path: 'a/generated/old.gen.ts', kind: 'extra' },
  ])
})

it('deletes what is no longer generated and leaves alone what it did not make', () => {
  writeFiles(root, files)
  writeFileSync(join(root, 'a/generated/hand.ts'), 'mine\n')
  mkdirSync(join(root, 'a/generated/folder.gen.ts'))
  expect(compareFiles(root, files)).toEqual([])
  writeFiles(root, files.slice(0, 1))
  expect(readdirSync(join(root, 'a/generated')).sort()).toEqual(['folder.gen.ts', 'hand.ts', 'one.gen.ts'])
})

it.each([
  { name: 'code with our note', text: `${note}x\n`, foreign: [] },
  { name: 'JSON with our note', text: `{\n  "x-generated": "${repositoryLayout.note}"\n}\n`, foreign: [] },
  { name: 'code of somebody', text: 'x\n', foreign: ['index.ts'] },
  { name: 'code that quotes our note further down', text: `x\n${note}`, foreign: ['index.ts'] },
  { name: 'nothing', text: '', foreign: ['index.ts'] },
])('tells whose a file is: $name', ({ text, foreign }) => {
  writeFileSync(join(root, 'index.ts'), text)
  expect(foreignFiles(root, [{ path: 'index.ts', text: '' }, ...files])).toEqual(foreign)
})
