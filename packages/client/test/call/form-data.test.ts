import { describe, expect, it } from 'vitest'
import { toFormData } from '../../src/call/form-data.ts'
import { clientWith } from '../fakes/client.ts'
import { json, type Sent, status } from '../fakes/fetch.ts'

const script = new File(['Get-Process'], 'list.ps1', { type: 'text/plain' })

const fields = [
  { name: 'text as it is', value: 'a "b" é', want: 'a "b" é' },
  { name: 'empty text', value: '', want: '' },
  { name: 'true as text', value: true, want: 'true' },
  { name: 'false as text', value: false, want: 'false' },
  { name: 'a number as text', value: 7, want: '7' },
]

describe('toFormData', () => {
  it.each(fields)('writes $name', ({ value, want }) => {
    expect(toFormData({ field: value }).getAll('field')).toEqual([want])
  })

  it('leaves out what is undefined', () => {
    expect([...toFormData({ a: undefined, b: 'x' }).keys()]).toEqual(['b'])
  })

  const files = [
    { name: 'a File under its own name', value: script, want: 'list.ps1' },
    { name: 'a bare Blob under a name of ours', value: new Blob(['Get-Process']), want: 'file' },
  ]
  it.each(files)('writes $name', async ({ value, want }) => {
    const file = toFormData({ File: value }).get('File')
    expect(file).toBeInstanceOf(File)
    expect(file).toHaveProperty('name', want)
    expect(file instanceof File && (await file.text())).toBe('Get-Process')
  })
})

const read = ({ body, headers }: Sent) =>
  new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } }).formData()

describe('an upload', () => {
  const body = { File: script, Description: 'Lists processes', OverrideIfExists: false, HasParameters: true }
  const uploaded = { fileName: 'list.ps1' }

  it('is a form, whose boundary is that of its body', async () => {
    const { client, sent } = clientWith([json(uploaded)], { preflight: 'off' })
    await expect(client.libraryFiles.upload(body)).resolves.toEqual(uploaded)
    const [only] = sent
    if (only === undefined) throw new Error('Nothing was sent.')
    expect(only).toMatchObject({ method: 'POST', path: '/api/libraryfiles' })
    expect(only.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=\S+$/)
    const form = await read(only)
    const { File: file, ...texts } = Object.fromEntries(form)
    expect(texts).toEqual({
      Description: 'Lists processes',
      OverrideIfExists: 'false',
      HasParameters: 'true',
    })
    expect(file).toHaveProperty('name', 'list.ps1')
    expect(file instanceof File && (await file.text())).toBe('Get-Process')
  })

  it('is sent again whole after a 429', async () => {
    const { client, clock, sent } = clientWith([status(429), json(uploaded)], { preflight: 'off' })
    await expect(clock.settle(client.libraryFiles.upload(body))).resolves.toEqual(uploaded)
    expect(sent).toHaveLength(2)
    // Less the boundary, which may differ.
    const [first, second] = sent.map(({ body }) =>
      body.split('\r\n').filter((line) => !line.startsWith('--')),
    )
    expect(first?.filter((line) => line.startsWith('Content-Disposition'))).toHaveLength(4)
    expect(first).toContain('Get-Process')
    expect(second).toEqual(first)
  })

  it('is sent once after a 500', async () => {
    const { client, clock, sent } = clientWith([status(500), json(uploaded)], { preflight: 'off' })
    await expect(clock.settle(client.libraryFiles.upload(body))).rejects.toMatchObject({ status: 500 })
    expect(sent).toHaveLength(1)
  })
})
