import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleepOnClock } from 'node:timers/promises'
import type { ActionFailedError } from '@mde-kit/client'
import { createLiveResponseClient } from '@mde-kit/client/live-response'
import { createPackagesClient } from '@mde-kit/client/packages'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ResponseWorld, startResponseWorld } from './response-world.ts'

let world: ResponseWorld
let folder: string
beforeAll(async () => {
  world = await startResponseWorld()
}, 30_000)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mde-kit-files-'))
})
afterEach(async () => {
  world.reset()
  await rm(folder, { recursive: true })
})
afterAll(() => world.tenant.emulator.stop())

const client = () => createLiveResponseClient(world.options)
const machineId = (index = 0) => world.machines[index]?.id ?? ''
const poll = { pollIntervalMs: 10 }
const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const tokensSent = () => world.fileRequests.filter(({ hasToken }) => hasToken)

describe('a live response session', () => {
  it('puts, runs and gets in this order, and reads the transcript and the file', async () => {
    const responder = client()
    await responder.library.upload({ name: 'tool.exe', content: 'the tool' })
    await responder.library.upload({ name: 'look.ps1', content: "Write-Output 'found'\nexit 3\n" })
    const { action, scripts, files } = await responder.run(
      machineId(),
      {
        get: ['C:\\temp\\tool.exe'],
        run: ['script1.ps1', { script: 'look.ps1', args: 'deep' }],
        put: ['tool.exe'],
        comment: 'Alert 1234.',
      },
      poll,
    )
    expect(action.commands?.map(({ command }) => command.type)).toEqual([
      'PutFile',
      'RunScript',
      'RunScript',
      'GetFile',
    ])
    expect(scripts).toMatchObject([
      { index: 1, script: 'script1.ps1', exitCode: 0, isReadable: true },
      { index: 2, script: 'look.ps1', exitCode: 3, isReadable: true, errors: '' },
    ])
    expect(scripts[1]?.output).toMatch(/\nfound\ndeep\n$/)
    const path = join(folder, 'tool.exe')
    expect(files).toMatchObject([{ index: 3, path: 'C:\\temp\\tool.exe' }])
    expect(await files[0]?.toFile(path)).toEqual({ path, sizeBytes: 8, sha256: sha256Of('the tool') })
    expect(world.fileRequests).toHaveLength(3)
    expect(tokensSent()).toEqual([])
  })

  it('is the only one of its device, so a second waits for its turn', async () => {
    const responder = client()
    const sessions = [
      responder.run(machineId(), { run: ['script1.ps1'], comment: 'one' }, poll),
      responder.run(machineId(), { run: ['minidump.ps1'], comment: 'two' }, poll),
      responder.run(machineId(1), { run: ['script1.ps1'], comment: 'elsewhere' }, poll),
    ]
    const results = await Promise.all(sessions)
    expect(results.map(({ scripts }) => scripts[0]?.script)).toEqual([
      'script1.ps1',
      'minidump.ps1',
      'script1.ps1',
    ])
    const statuses = world.tenant.emulator.requests
      .filter(({ operationId }) => operationId === 'runLiveResponse')
      .map(({ status }) => status)
    expect(statuses.slice(-3)).toEqual([201, 201, 201])
  })

  it('leaves the queue of its device at once on an abort, or when its time is up, and is never started', async () => {
    const responder = client()
    const controller = new AbortController()
    const sent = () =>
      world.tenant.emulator.requests.filter(({ operationId }) => operationId === 'runLiveResponse').length
    const before = sent()
    const first = responder.run(machineId(), { run: ['script1.ps1'], comment: 'one' }, poll)
    const left = responder.run(
      machineId(),
      { run: ['minidump.ps1'], comment: 'two' },
      { ...poll, signal: controller.signal },
    )
    const late = responder.run(
      machineId(),
      { run: ['minidump.ps1'], comment: 'three' },
      { ...poll, sessionTimeoutMs: 1 },
    )
    const isOver = vi.fn()
    first.then(isOver, isOver)
    controller.abort()
    await expect(left).rejects.toMatchObject({ code: 'MDE_ABORTED', operationId: 'runLiveResponse' })
    expect(isOver).not.toHaveBeenCalled()
    await expect(late).rejects.toMatchObject({ code: 'MDE_TIMEOUT' })
    await first
    expect(sent() - before).toBe(1)
  })

  it('waits for a session of somebody else, or says that there is one', async () => {
    const { clock, requests } = world.tenant.emulator
    const statuses = () =>
      world.tenant.emulator.requests
        .slice(requests.length)
        .filter(({ operationId }) => operationId === 'runLiveResponse')
        .map(({ status }) => status)
    clock.freeze()
    const other = client().run(machineId(), { run: ['script1.ps1'], comment: 'theirs' }, poll)
    await vi.waitFor(() => expect(statuses()).toEqual([201]))
    const mine = { run: ['minidump.ps1'], comment: 'mine' }
    await expect(client().run(machineId(), mine, { ...poll, ifBusy: 'error' })).rejects.toMatchObject({
      code: 'MDE_ACTION_PENDING',
    })
    const controller = new AbortController()
    const leaver = createLiveResponseClient({
      ...world.options,
      sleep(ms, signal) {
        controller.abort()
        return sleepOnClock(ms, undefined, { signal })
      },
    })
    await expect(leaver.run(machineId(), mine, { signal: controller.signal })).rejects.toMatchObject({
      code: 'MDE_ABORTED',
      operationId: 'runLiveResponse',
    })
    const waiting = client().run(machineId(), mine, poll)
    await vi.waitFor(() => expect(statuses()).toEqual([201, 400, 400, 400]))
    clock.resume()
    const { scripts } = await waiting
    expect(scripts).toMatchObject([{ script: 'minidump.ps1' }])
    expect(statuses()).toEqual([201, 400, 400, 400, 201])
    await other
  })

  it('tells which command failed, and what those before it have brought', async () => {
    const responder = client()
    const session = { run: ['script1.ps1', 'none.ps1'], get: ['C:\\x.zip'], comment: 'x' }
    const error: unknown = await responder.run(machineId(), session, poll).catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'MDE_ACTION_FAILED', status: 'Failed' })
    const { action } = error as ActionFailedError
    const { scripts, files } = await responder.results(action)
    expect(scripts.map(({ script }) => script)).toEqual(['script1.ps1'])
    expect(files).toEqual([])
  })

  it('keeps what came before the command that the emulator lets fail', async () => {
    world.tenant.emulator.actions.add({
      type: 'LiveResponse',
      outcome: { status: 'Failed', commandIndex: 1, error: 'The disk is full.' },
    })
    const responder = client()
    const session = { run: ['script1.ps1'], get: ['C:\\x.zip', 'C:\\y.zip'], comment: 'x' }
    const error: unknown = await responder.run(machineId(), session, poll).catch((error: unknown) => error)
    const { action } = error as ActionFailedError
    expect(action).toMatchObject({ status: 'Failed', errorHResult: -2_147_467_259 })
    expect(action.commands).toMatchObject([
      { commandStatus: 'Completed' },
      { commandStatus: 'Failed', errors: ['The disk is full.'] },
      { commandStatus: 'Created', errors: [] },
    ])
    const { scripts, files } = await responder.results(action)
    expect({ scripts: scripts.length, files: files.length }).toEqual({ scripts: 1, files: 0 })
  })

  it('is not run without the id of a device', async () => {
    const { requests } = world.tenant.emulator
    const session = { run: ['script1.ps1'], comment: 'x' }
    await expect(client().run(undefined as unknown as string, session)).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: 'The session is for no device: its id is empty.',
    })
    expect(world.tenant.emulator.requests).toHaveLength(requests.length)
  })

  it('has nothing to do without commands', async () => {
    await expect(client().run(machineId(), { comment: 'x' })).rejects.toMatchObject({ code: 'MDE_CONFIG' })
  })
})

describe('the library', () => {
  it('takes a file from the disk once, and replaces another only when told to', async () => {
    const { library } = client()
    const path = join(folder, 'probe.ps1')
    await writeFile(path, 'one')
    const uploads = () =>
      world.tenant.emulator.requests.filter(({ operationId }) => operationId === 'uploadLibraryFile').length
    const before = uploads()
    const described = { description: 'A probe.', parametersDescription: 'None.' }
    await expect(library.upload(path, described)).resolves.toMatchObject({
      fileName: 'probe.ps1',
      sha256: sha256Of('one'),
      description: 'A probe.',
      hasParameters: true,
    })
    await library.upload(path)
    expect(uploads() - before).toBe(1)
    await writeFile(path, 'two')
    await expect(library.upload(path)).rejects.toMatchObject({ code: 'MDE_HTTP', status: 400 })
    await expect(library.upload(path, { override: true })).resolves.toMatchObject({ sha256: sha256Of('two') })
    await library.delete('probe.ps1')
    expect((await library.list().toArray()).map(({ fileName }) => fileName)).not.toContain('probe.ps1')
    await expect(library.delete('probe.ps1')).rejects.toMatchObject({ status: 404 })
  })

  it('knows after a lost answer whether the file is there', async () => {
    const { library } = client()
    for (const target of ['uploadLibraryFile', 'deleteLibraryFile'] as const)
      world.tenant.emulator.faults.add({ target, calls: [1], fault: { kind: 'reset', when: 'after' } })
    await expect(library.upload({ name: 'a.ps1', content: 'x' })).resolves.toMatchObject({
      fileName: 'a.ps1',
    })
    await expect(library.delete('a.ps1')).resolves.toBeUndefined()
  })

  it('is told of a fault when nothing was done', async () => {
    const { library } = client()
    for (const target of ['uploadLibraryFile', 'deleteLibraryFile'] as const)
      world.tenant.emulator.faults.add({ target, calls: [1], fault: { kind: 'reset', when: 'before' } })
    await expect(library.upload({ name: 'a.ps1', content: 'x' })).rejects.toMatchObject({
      code: 'MDE_NETWORK',
    })
    await expect(library.delete('script.sh')).rejects.toMatchObject({ code: 'MDE_NETWORK' })
  })

  it.each([
    { name: 'a name with a space', source: { name: 'a b.ps1', content: 'x' } },
    { name: 'more than 20 MB', source: { name: 'big.bin', content: new Uint8Array(20 * 1024 * 1024 + 1) } },
  ])('is not sent $name', async ({ source }) => {
    const before = world.tenant.emulator.requests.length
    await expect(client().library.upload(source)).rejects.toMatchObject({ code: 'MDE_CONFIG' })
    expect(world.tenant.emulator.requests).toHaveLength(before)
  })
})

describe('an investigation package', () => {
  it('is collected and saved, through a cut', async () => {
    const path = join(folder, 'package.zip')
    world.tenant.emulator.faults.add({
      target: 'packageFile',
      calls: [1],
      fault: { kind: 'cutBody', afterBytes: 100 },
    })
    const saved = await createPackagesClient(world.options).collect(
      machineId(),
      { Comment: 'Alert 1234.' },
      { path },
    )
    const bytes = await readFile(path)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(saved).toMatchObject({ path, sizeBytes: bytes.length, sha256: sha256Of(bytes) })
    expect(saved.action).toMatchObject({ type: 'CollectInvestigationPackage', status: 'Succeeded' })
    expect(world.fileRequests.map(({ range }) => range)).toEqual([null, 'bytes=100-'])
    expect(tokensSent()).toEqual([])
    expect(await readdir(folder)).toEqual(['package.zip'])
  }, 20_000)
})
