import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPackageSasUri } from '@mde-kit/contract/operations'
import { describe, expect, it, onTestFinished } from 'vitest'
import { linkedFile } from '../../src/files-out/linked-file.ts'
import { createTransport } from '../../src/call/transport.ts'
import { type Storage, startStorage, type StorageOptions } from '../fakes/storage.ts'
import { answeredAs } from '../fakes/calls.ts'
import { createCredential } from '../fakes/credential.ts'

const text = 'content '.repeat(20_000)
const sha256 = createHash('sha256').update(text).digest('hex')
const whole = { sizeBytes: text.length, sha256 }

interface Options extends Pick<StorageOptions, 'faults'> {
  readonly content?: string
  readonly id?: string
  /** What stands around a link in the answer. */
  readonly written?: (link: string) => unknown
  readonly signal?: AbortSignal
}

/** A file of a storage on loopback, and a folder to save it in. */
async function world({ faults, content = text, id = 'a', written = (link) => link, signal }: Options = {}) {
  const storage = await startStorage({
    files: { 'a.zip': content },
    pack: (stored) => Buffer.from(stored),
    ...(faults && { faults }),
  })
  const folder = await mkdtemp(join(tmpdir(), 'mde-kit-files-'))
  onTestFinished(async () => {
    await storage.close()
    await rm(folder, { recursive: true })
  })
  const asked: number[] = []
  const transport = createTransport({ credential: createCredential(), sleep: () => Promise.resolve() })
  const fileOf = (from: Storage = storage, name = id) =>
    linkedFile({
      operation: getPackageSasUri,
      id: name,
      askForLink: () => {
        asked.push(asked.length)
        const answer = { value: written(from.links()[0] ?? '') as string }
        transport.answerOf.set(answer, answeredAs(`api-${asked.length}`))
        return Promise.resolve(answer)
      },
      transport,
      options: { signal },
    })
  return { storage, folder, path: join(folder, 'saved.zip'), asked, fileOf, file: fileOf() }
}

const failing = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('a file behind a link', () => {
  it('is saved with its hash, and asked for without a token', async () => {
    const { file, path, folder, storage } = await world()
    expect(await file.toFile(path)).toEqual({ path, ...whole })
    expect(await readFile(path, 'utf8')).toBe(text)
    expect(await readdir(folder)).toEqual(['saved.zip'])
    expect(storage.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it('goes on from its byte after a cut', async () => {
    const { file, path, storage, asked } = await world({ faults: { 'a.zip': ['cut', 'cut'] } })
    expect(await file.toFile(path)).toMatchObject(whole)
    const [first, ...others] = storage.requests.map(({ headers }) => headers.range)
    expect(first).toBeUndefined()
    expect(others).toHaveLength(2)
    expect(others.every((range) => /^bytes=\d+-$/.test(range ?? ''))).toBe(true)
    expect(asked).toHaveLength(1)
  })

  it('asks for a new link where the old one has run out', async () => {
    const { file, path, asked } = await world({ faults: { 'a.zip': ['expired'] } })
    expect(await file.toFile(path)).toMatchObject(whole)
    expect(asked).toHaveLength(2)
  })

  it('may be empty', async () => {
    const { file, path } = await world({ faults: { 'a.zip': ['empty'] } })
    expect(await file.toFile(path)).toMatchObject({ sizeBytes: 0 })
  })

  it.each([
    { name: 'quotes of its own', written: (link: string) => `"${link}"`, isGood: true },
    { name: 'no link', written: () => 'soon', isGood: false },
    { name: 'a number', written: () => 7, isGood: false },
    { name: 'a link in the clear', written: () => 'http://storage.example/a?sig=secret', isGood: false },
    { name: 'a link to a file', written: () => 'file:///etc/passwd', isGood: false },
  ])('takes $name: $isGood', async ({ written, isGood }) => {
    const { file, path } = await world({ written })
    const outcome = await failing(file.toFile(path))
    expect(outcome).toMatchObject(isGood ? whole : { code: 'MDE_DECODE', requestId: 'api-1' })
    expect(String(outcome)).not.toContain('secret')
  })

  it('is read as it comes', async () => {
    const { file } = await world({ faults: { 'a.zip': ['cut'] } })
    let read = ''
    for await (const bytes of file.stream()) read += Buffer.from(bytes).toString('latin1')
    expect(read).toBe(text)
  })
})

describe('a file that was saved in part', () => {
  /** A first try that is given up after half, or less: of what a connection brought before it broke, some may be lost. */
  async function halfSaved() {
    const given = await world({
      faults: { 'a.zip': ['cut', 'unavailable', 'unavailable', 'unavailable', 'unavailable'] },
    })
    const error = await failing(given.file.toFile(given.path))
    expect(error).toMatchObject({
      code: 'MDE_FILE_REFUSED',
      next: expect.stringContaining('goes on') as string,
    })
    expect((await readdir(given.folder)).sort()).toEqual(['saved.zip.part', 'saved.zip.part.json'])
    given.storage.requests.length = 0
    const { size } = await stat(`${given.path}.part`)
    expect(size).toBeGreaterThan(0)
    return { ...given, savedBytes: size }
  }

  it('is continued, and hashed as a whole', async () => {
    const { fileOf, path, storage, folder, savedBytes } = await halfSaved()
    expect(await fileOf().toFile(path)).toEqual({ path, ...whole })
    const [request] = storage.requests
    expect(request?.headers.range).toBe(`bytes=${savedBytes}-`)
    expect(request?.headers['if-match']).toBeDefined()
    expect(await readFile(path, 'utf8')).toBe(text)
    expect(await readdir(folder)).toEqual(['saved.zip'])
  })

  it('is begun anew where the file has changed', async () => {
    const { fileOf, path } = await halfSaved()
    const content = 'other '.repeat(30_000)
    const other = await world({ content })
    expect(await fileOf(other.storage).toFile(path)).toMatchObject({ sizeBytes: content.length })
    expect(await readFile(path, 'utf8')).toBe(content)
  })

  it('is begun anew where it has no bytes, though the file has changed', async () => {
    const { fileOf, path } = await halfSaved()
    await writeFile(`${path}.part`, '')
    const content = 'other '.repeat(30_000)
    const other = await world({ content })
    expect(await fileOf(other.storage).toFile(path)).toMatchObject({ sizeBytes: content.length })
  })

  it('is begun anew where it is of another action', async () => {
    const { fileOf, path, storage } = await halfSaved()
    expect(await fileOf(storage, 'b').toFile(path)).toMatchObject(whole)
    expect(storage.requests[0]?.headers.range).toBeUndefined()
  })

  it('is begun anew where its note cannot be read', async () => {
    const { fileOf, path, storage } = await halfSaved()
    await writeFile(`${path}.part.json`, '{"id":')
    expect(await fileOf().toFile(path)).toMatchObject(whole)
    expect(storage.requests[0]?.headers.range).toBeUndefined()
  })
})
