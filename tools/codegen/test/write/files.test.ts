import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, afterEach, expect, it } from 'vitest'
import { compareFiles, writeFiles } from '../../src/write/files.ts'

const files = [
  { path: 'a/generated/one.gen.ts', text: 'one\n' },
  { path: 'a/generated/two.gen.ts', text: 'two\n' },
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
  writeFileSync(join(root, 'a/generated/old.gen.ts'), 'no longer generated\n')
  expect(compareFiles(root, files)).toEqual([
    { path: 'a/generated/one.gen.ts', kind: 'missing' },
    { path: 'a/generated/two.gen.ts', kind: 'different' },
    { path: 'a/generated/old.gen.ts', kind: 'extra' },
  ])
})

it('deletes what is no longer generated and leaves other files alone', () => {
  writeFiles(root, files)
  writeFileSync(join(root, 'a/hand.ts'), 'mine\n')
  writeFiles(root, files.slice(0, 1))
  expect(existsSync(join(root, 'a/generated/two.gen.ts'))).toBe(false)
  expect(readFileSync(join(root, 'a/hand.ts'), 'utf8')).toBe('mine\n')
})
