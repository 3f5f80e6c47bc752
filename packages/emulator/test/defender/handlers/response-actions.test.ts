import type { Investigation, Machine, MachineAction } from '@mde-kit/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

let bench: ReturnType<typeof createBench>
beforeEach(() => {
  bench = createBench()
})

const machineWhere = async (filter: string): Promise<string> =>
  (await bench.first<Machine>(`/api/machines?$filter=${encodeURIComponent(filter)}`)).id
const onboarded = (osPlatform: string) =>
  machineWhere(`osPlatform eq '${osPlatform}' and onboardingStatus eq 'Onboarded'`)
const post = (id: string, verb: string, body: unknown = { Comment: 'why' }) =>
  bench.call('POST', `/api/machines/${id}/${verb}`, { body })
const read = (id: string) => bench.read<MachineAction>('GET', `/api/machineactions/${id}`)
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id
const sha1 = '87662bc3d60e4200ceaf7aae249d1c343f4b83c9'

describe('an action on a device', () => {
  const actions = [
    { verb: 'restrictCodeExecution', type: 'RestrictCodeExecution' },
    { verb: 'unrestrictCodeExecution', type: 'UnrestrictCodeExecution' },
    { verb: 'collectInvestigationPackage', type: 'CollectInvestigationPackage' },
    { verb: 'offboard', type: 'Offboard' },
    { verb: 'runAntiVirusScan', type: 'RunAntiVirusScan', more: { ScanType: 'Quick' }, scope: 'Quick' },
    {
      verb: 'StopAndQuarantineFile',
      type: 'StopAndQuarantineFile',
      more: { Sha1: sha1.toUpperCase() },
      file: { fileIdentifier: sha1, fileIdentifierType: 'Sha1' },
    },
  ]
  it.each(actions)(
    'is started by $verb, one at a time',
    async ({ verb, type, more, scope = null, file = null }) => {
      // The first Windows devices are being scanned from the start.
      const filter = "osPlatform eq 'Windows11' and onboardingStatus eq 'Onboarded'"
      const machines = await bench.list<Machine>(`/api/machines?$filter=${encodeURIComponent(filter)}`)
      const id = machines.at(-1)?.id ?? ''
      const body = { Comment: 'why', ...more }
      const first = await post(id, verb, body)
      expect(first.body).toMatchObject({
        type,
        scope,
        status: 'Pending',
        machineId: id,
        requestorComment: 'why',
        relatedFileInfo: file,
      })
      expect(await post(id, verb, body)).toMatchObject({
        status: 400,
        body: { error: { code: 'ActiveRequestAlreadyExists' } },
      })
      bench.clock.nowMs += 1_500
      expect(await read(idOf(first))).toMatchObject({ status: 'Succeeded' })
    },
  )

  it.each(actions)('needs a comment for $verb', async ({ verb, more }) => {
    const answer = await post(await onboarded('Windows11'), verb, { ...more })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'MissingRequiredParameter' } } })
  })

  it.each(actions)('is not taken on by a device that is not onboarded: $verb', async ({ verb, more }) => {
    bench = createBench({ machines: 300 })
    const id = await machineWhere("onboardingStatus eq 'CanBeOnboarded'")
    const answer = await post(id, verb, { Comment: 'why', ...more })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'InvalidInput' } } })
  })

  const platforms = [
    { verb: 'restrictCodeExecution', takesLinux: false },
    { verb: 'unrestrictCodeExecution', takesLinux: false },
    { verb: 'startInvestigation', takesLinux: false },
    { verb: 'StopAndQuarantineFile', more: { Sha1: sha1 }, takesLinux: false },
    { verb: 'runAntiVirusScan', more: { ScanType: 'Full' }, takesLinux: true },
    { verb: 'collectInvestigationPackage', takesLinux: true },
    { verb: 'offboard', takesLinux: true },
  ]
  it.each(platforms)('knows the platforms of $verb', async ({ verb, more, takesLinux }) => {
    const answer = await post(await onboarded('Linux'), verb, { Comment: 'why', ...more })
    expect(answer).toMatchObject(
      takesLinux
        ? { status: expect.toBeOneOf([200, 201]) as number }
        : { status: 400, body: { error: { code: 'OsPlatformNotSupported' } } },
    )
  })

  it.each(['abc', `${sha1}0`, 'z'.repeat(40)])('quarantines no file named %s', async (Sha1) => {
    const answer = await post(await onboarded('Windows11'), 'StopAndQuarantineFile', { Comment: 'x', Sha1 })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'InvalidInput' } } })
  })

  it('quarantines several files of a device at once', async () => {
    const id = await onboarded('Windows11')
    await post(id, 'StopAndQuarantineFile', { Comment: 'x', Sha1: sha1 })
    const other = await post(id, 'StopAndQuarantineFile', { Comment: 'x', Sha1: 'a'.repeat(40) })
    expect(other.status).toBe(201)
  })
})

describe('a device that is being offboarded', () => {
  it('leaves once the action has succeeded', async () => {
    const id = await onboarded('Windows11')
    await post(id, 'offboard')
    const status = async () => (await bench.read<Machine>('GET', `/api/machines/${id}`)).onboardingStatus
    bench.clock.nowMs += 1_499
    expect(await status()).toBe('Onboarded')
    bench.clock.nowMs += 1
    expect(await status()).toBe('CanBeOnboarded')
    expect(await post(id, 'isolate', { Comment: 'x', IsolationType: 'Full' })).toMatchObject({ status: 400 })
  })

  it('stays when the action is cancelled', async () => {
    const id = await onboarded('Windows11')
    const action = await post(id, 'offboard')
    await bench.call('POST', `/api/machineactions/${idOf(action)}/cancel`, { body: { Comment: 'no' } })
    bench.clock.nowMs += 10_000
    expect(await bench.read<Machine>('GET', `/api/machines/${id}`)).toMatchObject({
      onboardingStatus: 'Onboarded',
    })
  })
})

describe('startInvestigation', () => {
  it('starts one that goes on by the clock and is listed', async () => {
    const investigated = (await bench.list<Investigation>('/api/investigations')).map((one) => one.machineId)
    const filter = "osPlatform eq 'Windows11' and onboardingStatus eq 'Onboarded'"
    const machines = await bench.list<Machine>(`/api/machines?$filter=${encodeURIComponent(filter)}`)
    const id = machines.find((machine) => !investigated.includes(machine.id))?.id ?? ''
    const started = await post(id, 'startInvestigation')
    expect(started).toMatchObject({ status: 201, body: { state: 'Queued', machineId: id, endTime: null } })
    const path = `/api/investigations/${idOf(started)}`
    const state = async () => (await bench.read<Investigation>('GET', path)).state
    bench.clock.nowMs += 500
    expect(await state()).toBe('Running')
    expect(await post(id, 'startInvestigation')).toMatchObject({
      status: 400,
      body: { error: { code: 'ActiveRequestAlreadyExists' } },
    })
    bench.clock.nowMs += 1_000
    expect(['Benign', 'PartiallyRemediated']).toContain(await state())
    const again = await post(id, 'startInvestigation')
    expect(idOf(again)).not.toBe(idOf(started))
    const listed = await bench.list<Investigation>(`/api/investigations?$filter=machineId eq '${id}'`)
    expect(listed.slice(0, 2).map((one) => one.id)).toEqual([idOf(again), idOf(started)])
  })

  it('needs a comment', async () => {
    const answer = await post(await onboarded('Windows11'), 'startInvestigation', {})
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'MissingRequiredParameter' } } })
  })
})

describe('getPackageSasUri', () => {
  const link = (id: string) => bench.call('GET', `/api/machineactions/${id}/getPackageUri`)

  it('is 404 while the package is being made, then a link in quotes to a zip', async () => {
    const action = await post(await onboarded('Windows11'), 'collectInvestigationPackage')
    expect(await link(idOf(action))).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound' } },
    })
    bench.clock.nowMs += 1_500
    const { value } = (await link(idOf(action))).body as { value: string }
    expect(value).toMatch(/^"http.*"$/)
    const response = await bench.file(value.slice(1, -1))
    expect(response.headers.get('content-type')).toBe('application/zip')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    expect(bytes.toString('latin1')).toContain('Installed Programs/InstalledPrograms.csv')
    const again = await bench.file(value.slice(1, -1))
    expect(Buffer.from(await again.arrayBuffer())).toEqual(bytes)
  })

  it('is 404 to an action that collects nothing', async () => {
    const action = await post(await onboarded('Windows11'), 'isolate', {
      Comment: 'x',
      IsolationType: 'Full',
    })
    bench.clock.nowMs += 1_500
    expect(await link(idOf(action))).toMatchObject({ status: 404 })
  })
})
