import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLiveResponseClient } from '../../src/live-response.ts'
import { createCredential } from '../fakes/credential.ts'

const sha256Of = (content: string) => createHash('sha256').update(content).digest('hex')
let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mde-library-'))
  path = join(folder, 'tool.bin')
})
afterEach(() => rm(folder, { recursive: true }))

/** A library that has no file, and looks at each form before it answers. */
function libraryWith(answers: readonly ((file: File) => Promise<Response>)[]) {
  const left = [...answers]
  const forms: FormData[] = []
  const fetch: typeof globalThis.fetch = async (_, init) => {
    if (!(init?.body instanceof FormData)) return Response.json({ value: [] })
    forms.push(init.body)
    const file = init.body.get('File')
    const answer = left.shift()
    if (!(file instanceof File) || answer === undefined) throw new Error('Unexpected upload.')
    return answer(file)
  }
  const { library } = createLiveResponseClient({
    credential: createCredential({ roles: ['Library.Manage'] }),
    fetch,
    sleep: () => Promise.resolve(),
  })
  return { library, forms }
}
const accept = async (file: File) =>
  Response.json({ fileName: file.name, sha256: sha256Of(await file.text()) })

describe('an upload of a file', () => {
  it('names a file that cannot be read', async () => {
    const { library, forms } = libraryWith([])
    const missing = join(folder, 'missing.ps1')
    const error: unknown = await library.upload(missing).catch((fault: unknown) => fault)
    expect(error).toMatchObject({ code: 'MDE_CONFIG', message: expect.stringContaining(missing) })
    expect(forms).toEqual([])
  })

  it('is read from the disk while it is sent, and not held', async () => {
    const size = 3 * 1024 * 1024
    await writeFile(path, 'x'.repeat(size))
    const parts: number[] = []
    const { library } = libraryWith([
      async (file) => {
        for await (const part of file.stream() as AsyncIterable<Uint8Array>) parts.push(part.length)
        // What has been held would still be there.
        await writeFile(path, 'other')
        await expect(file.text()).rejects.toThrow()
        return Response.json({ fileName: file.name, sha256: sha256Of('x'.repeat(size)) })
      },
    ])
    await expect(library.upload(path)).resolves.toMatchObject({ fileName: 'tool.bin' })
    expect(parts.length).toBeGreaterThan(10)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(size)
  })

  it('is read again after a refusal that says that nothing happened', async () => {
    await writeFile(path, 'the tool')
    const { library, forms } = libraryWith([
      async (file) => new Response(await file.text(), { status: 429 }),
      accept,
    ])
    await expect(library.upload(path)).resolves.toMatchObject({ sha256: sha256Of('the tool') })
    expect(forms).toHaveLength(2)
  })

  it.each([
    { name: 'replaces nothing by itself', options: {}, want: 'false' },
    { name: 'replaces a file of its name where it is told to', options: { override: true }, want: 'true' },
  ])('$name', async ({ options, want }) => {
    const { library, forms } = libraryWith([accept])
    await library.upload({ name: 'a.ps1', content: 'x' }, options)
    expect(forms[0]?.get('OverrideIfExists')).toBe(want)
  })

  it('is compared with what the library has then', async () => {
    const { library } = libraryWith([
      () =>
        Promise.resolve(
          Response.json(
            { fileName: 'a.ps1', sha256: sha256Of('y') },
            { headers: { 'x-ms-request-id': 'r-1' } },
          ),
        ),
    ])
    await expect(library.upload({ name: 'a.ps1', content: 'x' })).rejects.toMatchObject({
      code: 'MDE_DECODE',
      requestId: 'r-1',
    })
  })

  it('is not begun where it is larger than the library takes', async () => {
    await writeFile(path, '')
    const { truncate } = await import('node:fs/promises')
    await truncate(path, 20 * 1024 * 1024 + 1)
    const { library, forms } = libraryWith([])
    await expect(library.upload(path)).rejects.toMatchObject({ code: 'MDE_CONFIG' })
    expect(forms).toEqual([])
  })
})
