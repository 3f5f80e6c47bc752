import { createHash } from 'node:crypto'
import type { LibraryFile, Machine, MachineAction } from '@mde-kit/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

let bench: ReturnType<typeof createBench>
beforeEach(() => {
  bench = createBench()
})

const windows = async (index = 0) => {
  const filter = "osPlatform eq 'Windows11' and onboardingStatus eq 'Onboarded'"
  const machines = await bench.list<Machine>(`/api/machines?$filter=${encodeURIComponent(filter)}`)
  return machines[index]?.id ?? ''
}
const put = (value: string) => ({ type: 'PutFile', params: [{ key: 'FileName', value }] })
const run = (value: string, args?: string) => ({
  type: 'RunScript',
  params: [{ key: 'ScriptName', value }, ...(args === undefined ? [] : [{ key: 'Args', value: args }])],
})
const get = (value: string) => ({ type: 'GetFile', params: [{ key: 'Path', value }] })
const start = (id: string, Commands: unknown, Comment = 'why') =>
  bench.call('POST', `/api/machines/${id}/runliveresponse`, { body: { Commands, Comment } })
const started = async (...commands: unknown[]) =>
  (await start(await windows(), commands)).body as MachineAction
const read = ({ id }: MachineAction) => bench.read<MachineAction>('GET', `/api/machineactions/${id}`)
const result = ({ id }: MachineAction, index: number) =>
  bench.call('GET', `/api/machineactions/${id}/GetLiveResponseResultDownloadLink(index=${index})`)
const fetched = async (action: MachineAction, index: number) => {
  const { value } = (await result(action, index)).body as { value: string }
  return Buffer.from(await (await bench.file(value)).arrayBuffer())
}
const statuses = ({ commands }: MachineAction) => commands?.map(({ commandStatus }) => commandStatus)

function form(fields: Readonly<Record<string, string>>, file?: File): FormData {
  const data = new FormData()
  if (file) data.append('File', file)
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
const upload = (body: unknown) => bench.call('POST', '/api/libraryfiles', { body })

describe('a live response session', () => {
  it('runs its commands one after the other, by the clock', async () => {
    const action = await started(put('script1.ps1'), run('script1.ps1', 'word'), get('C:\\temp\\x.zip'))
    expect(action).toMatchObject({ type: 'LiveResponse', status: 'Pending', errorHResult: 0 })
    expect(statuses(action)).toEqual(['Created', 'Created', 'Created'])
    bench.clock.nowMs += 500 + 334
    const midway = await read(action)
    expect(midway.status).toBe('InProgress')
    expect(statuses(midway)).toEqual(['Completed', 'Created', 'Created'])
    expect(midway.commands?.map(({ startTime }) => startTime !== null)).toEqual([true, true, false])
    bench.clock.nowMs += 700
    const done = await read(action)
    expect(done.status).toBe('Succeeded')
    expect(statuses(done)).toEqual(['Completed', 'Completed', 'Completed'])
    expect(done.commands?.every(({ endTime }) => endTime !== null)).toBe(true)
  })

  const failures = [
    { name: 'a script that the library lacks', command: run('none.ps1') },
    { name: 'a file that the library lacks', command: put('none.exe') },
    { name: 'a path that is none', command: get('/etc/passwd') },
  ]
  it.each(failures)('ends at $name, and passes over the rest', async ({ command }) => {
    const action = await started(run('script1.ps1'), command, get('C:\\temp\\x.zip'))
    // The session is over with the command that failed: 1500 ms are those of all three.
    bench.clock.nowMs += 1_200
    const done = await read(action)
    expect(done.status).toBe('Failed')
    expect(statuses(done)).toEqual(['Completed', 'Failed', 'Created'])
    expect(done.commands?.[1]?.errors).toHaveLength(1)
    expect(done.errorHResult).not.toBe(0)
    expect((await result(done, 0)).status).toBe(200)
    expect((await result(done, 1)).status).toBe(404)
    expect((await result(done, 2)).status).toBe(404)
  })

  it('is the only one of its device', async () => {
    const id = await windows()
    await start(id, [run('script1.ps1')])
    expect(await start(id, [run('script.sh')])).toMatchObject({
      status: 400,
      body: { error: { code: 'ActiveRequestAlreadyExists' } },
    })
    expect(await start(await windows(1), [run('script1.ps1')])).toMatchObject({ status: 201 })
    bench.clock.nowMs += 1_500
    expect(await start(id, [run('script.sh')])).toMatchObject({ status: 201 })
  })

  it('is refused where 50 are under way, and no wait is named', async () => {
    bench = createBench({ machines: 300 })
    for (let index = 0; index < 50; index++)
      expect((await start(await windows(index), [run('script1.ps1')])).status).toBe(201)
    const refused = await start(await windows(50), [run('script1.ps1')])
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } })
    expect(refused.headers.get('retry-after')).toBeNull()
  })

  const wrong = [
    { name: 'no commands', commands: [], code: 'InvalidInput' },
    { name: 'an unknown command', commands: [{ ...get('C:\\x'), type: 'DeleteFile' }], code: 'InvalidInput' },
    { name: 'no parameters', commands: [{ type: 'GetFile', params: [] }], code: 'InvalidInput' },
    { name: 'the wrong parameter', commands: [{ ...get('C:\\x'), type: 'PutFile' }], code: 'InvalidInput' },
    {
      name: 'a key in capitals',
      commands: [{ type: 'GetFile', params: [{ Key: 'Path', value: 'C:\\x' }] }],
      code: 'MissingRequiredParameter',
    },
    { name: 'text for commands', commands: 'GetFile', code: 'InvalidRequestBody' },
  ]
  it.each(wrong)('is refused with $name', async ({ commands, code }) => {
    expect(await start(await windows(), commands)).toMatchObject({ status: 400, body: { error: { code } } })
  })
})

describe('what a session brings', () => {
  it('is a transcript that is nearly JSON', async () => {
    const script = "Write-Output 'found it'\r\nexit 3\r\n"
    await upload(form({}, new File([script], 'look.ps1')))
    const action = await started(run('look.ps1', 'here'))
    bench.clock.nowMs += 1_500
    const text = (await fetched(action, 0)).toString('utf8')
    expect(() => JSON.parse(text) as unknown).toThrow()
    expect(text).toMatch(/^\{"script_name":"look\.ps1","exit_code":3,"script_output":"Transcript started,/)
    expect(text).toContain('\nfound it\nhere\n\0\0\0","script_errors":""}')
  })

  it('is a file of the device, the same each time', async () => {
    const action = await started(get('C:\\temp\\x.zip'), get('C:\\temp\\y.zip'))
    bench.clock.nowMs += 1_500
    const [x, y, again] = [await fetched(action, 0), await fetched(action, 1), await fetched(action, 0)]
    expect(x.length).toBeGreaterThan(1_000)
    expect(again).toEqual(x)
    expect(y.equals(x)).toBe(false)
  })

  it('is the file that was put there', async () => {
    await upload(form({}, new File(['tool'], 'tool.exe')))
    const action = await started(put('tool.exe'), get('C:\\temp\\Tool.exe'))
    bench.clock.nowMs += 1_500
    expect((await fetched(action, 1)).toString()).toBe('tool')
    expect((await result(action, 0)).status).toBe(404)
  })

  it('has a link for 30 minutes', async () => {
    const action = await started(run('script1.ps1'))
    expect((await result(action, 0)).status).toBe(404)
    bench.clock.nowMs += 1_500
    const { value } = (await result(action, 0)).body as { value: string }
    bench.clock.nowMs += 29 * 60_000
    expect((await bench.file(value)).status).toBe(200)
    bench.clock.nowMs += 2 * 60_000
    expect((await bench.file(value)).status).toBe(403)
    expect((await fetched(action, 0)).length).toBeGreaterThan(0)
  })
})

describe('the library', () => {
  const list = () => bench.list<LibraryFile>('/api/libraryfiles')

  it('takes a file with what is said of it, and gives its hash', async () => {
    const fields = { Description: 'A tool.', ParametersDescription: 'None.', HasParameters: 'true' }
    const { status, body } = await upload(form(fields, new File(['tool'], 'tool.exe')))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      fileName: 'tool.exe',
      sha256: createHash('sha256').update('tool').digest('hex'),
      description: 'A tool.',
      hasParameters: true,
      parametersDescription: 'None.',
      createdBy: 'Bench app',
      creationTime: '2026-03-01T12:00:00Z',
    })
    expect((await list()).at(-1)).toMatchObject({ fileName: 'tool.exe' })
  })

  it('replaces a file only when told to, and keeps when it first came', async () => {
    await upload(form({}, new File(['one'], 'tool.exe')))
    bench.clock.nowMs += 60_000
    expect(await upload(form({}, new File(['two'], 'TOOL.exe')))).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidInput' } },
    })
    const { body } = await upload(form({ OverrideIfExists: 'true' }, new File(['two'], 'tool.exe')))
    expect(body).toMatchObject({
      sha256: createHash('sha256').update('two').digest('hex'),
      creationTime: '2026-03-01T12:00:00Z',
      lastUpdatedTime: '2026-03-01T12:01:00Z',
    })
    expect((await list()).filter(({ fileName }) => fileName === 'tool.exe')).toHaveLength(1)
  })

  it('deletes a file once', async () => {
    const path = '/api/libraryfiles/script1.ps1'
    expect(await bench.call('DELETE', path)).toMatchObject({ status: 204 })
    expect(await bench.call('DELETE', path)).toMatchObject({ status: 404 })
    expect((await list()).map(({ fileName }) => fileName)).not.toContain('script1.ps1')
  })

  const wrong = [
    { name: 'no file', body: form({}), status: 400, code: 'MissingRequiredParameter' },
    { name: 'text for a file', body: form({ File: 'x' }), status: 400, code: 'InvalidRequestBody' },
    {
      name: 'a name with a space',
      body: form({}, new File(['x'], 'a b.ps1')),
      status: 400,
      code: 'InvalidInput',
    },
    {
      name: 'a flag that is none',
      body: form({ OverrideIfExists: 'perhaps' }, new File(['x'], 'script1.ps1')),
      status: 400,
      code: 'InvalidInput',
    },
    {
      name: 'a byte too many',
      body: form({}, new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'big.bin')),
      status: 400,
      code: 'InvalidInput',
    },
    {
      name: 'a form that is far too large',
      body: form({}, new File([new Uint8Array(22 * 1024 * 1024)], 'big.bin')),
      status: 413,
      code: 'RequestEntityTooLarge',
    },
    { name: 'JSON', body: { File: 'x' }, status: 415, code: 'UnsupportedMediaType' },
  ]
  it.each(wrong)('refuses $name', async ({ body, status, code }) => {
    expect(await upload(body)).toMatchObject({ status, body: { error: { code } } })
  })

  it('refuses a form that is none', async () => {
    const answer = await bench.call('POST', '/api/libraryfiles', {
      body: 'nonsense',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'InvalidRequestBody' } } })
  })
})
