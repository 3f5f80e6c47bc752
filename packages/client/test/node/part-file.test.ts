import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { partFile } from '../../src/node/part-file.ts'

async function inFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'mde-kit-part-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'rows.json')
  const write = async (which: 'earlier' | 'empty', text: string) => {
    const handle = await partFile(path).open(which)
    await handle.write(text, 0)
    await handle.close()
  }
  return { folder, path, write, names: async () => (await readdir(folder)).sort() }
}

it('comes to its place only when it is whole, in place of what was there', async () => {
  const { path, write, names } = await inFolder()
  await writeFile(path, 'old')
  await write('empty', 'new')
  await partFile(path).note({ at: 3 })
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await names()).toEqual(['rows.json', 'rows.json.part', 'rows.json.part.json'])
  await partFile(path).finish()
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await names()).toEqual(['rows.json'])
})

it('is finished without a note too', async () => {
  const { path, write, names } = await inFolder()
  await write('empty', 'new')
  await partFile(path).finish()
  expect(await names()).toEqual(['rows.json'])
})

it('knows of an earlier try what was noted last, and how far the part goes', async () => {
  const { path, write } = await inFolder()
  await write('empty', 'seven')
  await partFile(path).note({ at: 1 })
  await partFile(path).note({ at: 2 })
  expect(await partFile(path).earlier()).toEqual({ note: { at: 2 }, sizeBytes: 5 })
})

it('keeps the part of an earlier try, or begins with an empty one', async () => {
  const { path, write } = await inFolder()
  await write('empty', 'seven')
  await write('earlier', 'el')
  expect(await readFile(`${path}.part`, 'utf8')).toBe('elven')
  await write('empty', 'e')
  expect(await readFile(`${path}.part`, 'utf8')).toBe('e')
})

it.each([
  { name: 'there is nothing', part: undefined, note: undefined },
  { name: 'there is no note', part: 'x', note: undefined },
  { name: 'there is no part', part: undefined, note: '{}' },
  { name: 'the note is damaged', part: 'x', note: '{"at":' },
])('knows of no earlier try where $name', async ({ part, note }) => {
  const { path } = await inFolder()
  if (part !== undefined) await writeFile(`${path}.part`, part)
  if (note !== undefined) await writeFile(`${path}.part.json`, note)
  expect(await partFile(path).earlier()).toBeUndefined()
})

it('leaves the old note where the new one cannot be written', async () => {
  const { path, write } = await inFolder()
  await write('empty', 'x')
  await partFile(path).note({ at: 1 })
  const circle: { self?: object } = {}
  circle.self = circle
  await expect(partFile(path).note(circle)).rejects.toThrow(TypeError)
  expect(await partFile(path).earlier()).toMatchObject({ note: { at: 1 } })
})
