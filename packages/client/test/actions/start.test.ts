import type { MachineAction } from '@mde-kit/contract'
import { NetworkError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { ActionPendingError, type ActionRequest, ActionUnknownError } from '../../src/actions.ts'
import { HttpError } from '../../src/index.ts'
import { connectionRefused, cutBody, json, status } from '../fakes/fetch.ts'
import { actionsWorld, actionThatIs, type Deed, type WorldOptions } from './world.ts'

const isolation = { type: 'Isolate', Comment: 'Alert 1234.', IsolationType: 'Full' } as const
const sha1 = '87662bc3d60e4200ceaf7aae249d1c343f4b83c9'
const script = { type: 'RunScript' as const, params: [{ key: 'ScriptName' as const, value: 'a.ps1' }] }

async function start(
  options: WorldOptions,
  request: ActionRequest = isolation,
  startOptions: Parameters<ReturnType<typeof actionsWorld>['defender']['start']>[2] = {},
) {
  const world = actionsWorld(options)
  const result = await world.clock
    .settle(world.defender.start('m-1', request, startOptions))
    .then((handle) => ({ handle, error: undefined }))
    .catch((error: unknown) => ({ handle: undefined, error }))
  return { ...world, ...result }
}

describe('start', () => {
  const requests: { name: string; request: ActionRequest; path: string; body: object }[] = [
    { name: 'isolate', request: isolation, path: 'isolate', body: { IsolationType: 'Full' } },
    {
      name: 'contain',
      request: { ...isolation, IsolationType: 'UnManagedDevice' },
      path: 'isolate',
      body: { IsolationType: 'UnManagedDevice' },
    },
    { name: 'release', request: { type: 'Unisolate', Comment: 'x' }, path: 'unisolate', body: {} },
    {
      name: 'restrict',
      request: { type: 'RestrictCodeExecution', Comment: 'x' },
      path: 'restrictCodeExecution',
      body: {},
    },
    {
      name: 'unrestrict',
      request: { type: 'UnrestrictCodeExecution', Comment: 'x' },
      path: 'unrestrictCodeExecution',
      body: {},
    },
    {
      name: 'scan',
      request: { type: 'RunAntiVirusScan', Comment: 'x', ScanType: 'Quick' },
      path: 'runAntiVirusScan',
      body: { ScanType: 'Quick' },
    },
    {
      name: 'quarantine',
      request: { type: 'StopAndQuarantineFile', Comment: 'x', Sha1: sha1 },
      path: 'StopAndQuarantineFile',
      body: { Sha1: sha1 },
    },
    {
      name: 'collect',
      request: { type: 'CollectInvestigationPackage', Comment: 'x' },
      path: 'collectInvestigationPackage',
      body: {},
    },
    { name: 'offboard', request: { type: 'Offboard', Comment: 'x' }, path: 'offboard', body: {} },
    {
      name: 'live response',
      request: { type: 'LiveResponse', Commands: [script] },
      path: 'runliveresponse',
      body: { Commands: [script] },
    },
  ]
  it.each(requests)(
    'sends the body of $name, with a reference in the comment',
    async ({ request, path, body }) => {
      const { posts, handle } = await start({}, request)
      expect(posts().map((post) => post.path)).toEqual([`/api/machines/m-1/${path}`])
      const { Comment, ...rest } = JSON.parse(posts()[0]?.body ?? '{}') as { Comment: string }
      expect(rest).toEqual(body)
      expect(Comment.replace(/\[[0-9a-f]{8}\]$/, '[ref]')).toBe(
        request.Comment === undefined ? '[ref]' : `${request.Comment} [ref]`,
      )
      expect(handle).toMatchObject({ id: 'new-1', type: request.type, machineId: 'm-1', isJoined: false })
    },
  )

  const equals: { name: string; request: ActionRequest; pending: Partial<MachineAction>; joins: boolean }[] =
    [
      { name: 'the same isolation', request: isolation, pending: {}, joins: true },
      { name: 'one in progress', request: isolation, pending: { status: 'InProgress' }, joins: true },
      { name: 'one that has ended', request: isolation, pending: { status: 'Succeeded' }, joins: false },
      {
        name: 'another kind of isolation',
        request: isolation,
        pending: { scope: 'Selective' },
        joins: false,
      },
      { name: 'one on another device', request: isolation, pending: { machineId: 'm-2' }, joins: false },
      {
        name: 'the containment of a device',
        request: { ...isolation, IsolationType: 'UnManagedDevice' },
        pending: { scope: null },
        joins: true,
      },
      {
        name: 'an isolation for a containment',
        request: { ...isolation, IsolationType: 'UnManagedDevice' },
        pending: { scope: 'Full' },
        joins: false,
      },
      {
        name: 'the same scan',
        request: { type: 'RunAntiVirusScan', Comment: 'x', ScanType: 'Full' },
        pending: { type: 'RunAntiVirusScan', scope: 'Full' },
        joins: true,
      },
      {
        name: 'a quicker scan',
        request: { type: 'RunAntiVirusScan', Comment: 'x', ScanType: 'Full' },
        pending: { type: 'RunAntiVirusScan', scope: 'Quick' },
        joins: false,
      },
      {
        name: 'the same file in capitals',
        request: { type: 'StopAndQuarantineFile', Comment: 'x', Sha1: sha1 },
        pending: {
          type: 'StopAndQuarantineFile',
          relatedFileInfo: { fileIdentifier: sha1.toUpperCase(), fileIdentifierType: 'Sha1' },
        },
        joins: true,
      },
      {
        name: 'another file',
        request: { type: 'StopAndQuarantineFile', Comment: 'x', Sha1: sha1 },
        pending: {
          type: 'StopAndQuarantineFile',
          relatedFileInfo: { fileIdentifier: 'f'.repeat(40), fileIdentifierType: 'Sha1' },
        },
        joins: false,
      },
      {
        name: 'the same commands',
        request: { type: 'LiveResponse', Commands: [script] },
        pending: {
          type: 'LiveResponse',
          commands: [{ index: 0, commandStatus: 'Created', errors: [], command: script }],
        },
        joins: true,
      },
      {
        name: 'other commands',
        request: { type: 'LiveResponse', Commands: [script, script] },
        pending: {
          type: 'LiveResponse',
          commands: [{ index: 0, commandStatus: 'Created', errors: [], command: script }],
        },
        joins: false,
      },
      {
        name: 'a release',
        request: { type: 'Unisolate', Comment: 'x' },
        pending: { type: 'Unisolate', scope: null },
        joins: true,
      },
    ]
  it.each(equals)('meets $name: joined $joins', async ({ request, pending, joins }) => {
    const { posts, handle } = await start({ actions: [actionThatIs(pending)] }, request)
    expect(handle).toMatchObject({ id: joins ? 'old-1' : 'new-1', isJoined: joins })
    expect(posts()).toHaveLength(joins ? 0 : 1)
  })

  it.each([
    { name: 'a type in another case', machineId: 'm-1', type: 'isolate', says: /type 'isolate'/ },
    { name: 'a type that every object has', machineId: 'm-1', type: 'toString', says: /type 'toString'/ },
    { name: 'no id', machineId: undefined, type: 'Isolate', says: /its id is empty/ },
    { name: 'null for an id', machineId: null, type: 'Isolate', says: /its id is empty/ },
    { name: 'an empty id', machineId: '', type: 'Isolate', says: /its id is empty/ },
  ])('refuses $name before it sends anything', async ({ machineId, type, says }) => {
    const { defender, sent } = actionsWorld()
    const starting = defender.start(machineId as string, { ...isolation, type: type as 'Isolate' })
    await expect(starting).rejects.toMatchObject({ code: 'MDE_CONFIG', message: expect.stringMatching(says) })
    expect(sent).toEqual([])
  })

  it('throws where an equal one is under way and is not to be joined', async () => {
    const { error, posts } = await start({ actions: [actionThatIs({})] }, isolation, { ifPending: 'error' })
    expect(error).toBeInstanceOf(ActionPendingError)
    expect(error).toMatchObject({ code: 'MDE_ACTION_PENDING', machineId: 'm-1', pending: { id: 'old-1' } })
    expect(posts()).toEqual([])
  })

  it('does not look where it is told to send', async () => {
    const { handle, sent } = await start({ actions: [actionThatIs({})] }, isolation, { ifPending: 'send' })
    expect(handle).toMatchObject({ id: 'new-1' })
    expect(sent.map(({ method }) => method)).toEqual(['POST'])
  })

  it('warns and sends where it may not look', async () => {
    const { handle, warnings, sent } = await start({ reads: [] })
    expect(handle).toMatchObject({ id: 'new-1' })
    expect(warnings).toMatchObject([{ code: 'MDE_PERMISSION_MISSING', operationId: 'isolateMachine' }])
    expect(warnings[0]?.message).toContain('Machine.Read.All')
    expect(sent.map(({ method }) => method)).toEqual(['POST'])
  })

  it('warns and sends where the service forbids to look', async () => {
    const { handle, warnings } = await start({ onList: () => status(403) })
    expect(handle).toMatchObject({ id: 'new-1' })
    expect(warnings).toMatchObject([{ code: 'MDE_FORBIDDEN', operationId: 'isolateMachine' }])
  })

  it('sends nothing where it must look and may not', async () => {
    const { error, posts } = await start({ reads: [] }, isolation, { ifPending: 'error' })
    expect(error).toMatchObject({ code: 'MDE_PERMISSION_MISSING', operationId: 'listMachineActions' })
    expect(posts()).toEqual([])
  })

  it('sends nothing where the look fails for another reason', async () => {
    const { error, posts } = await start({ onList: () => status(501) })
    expect(error).toBeInstanceOf(HttpError)
    expect(posts()).toEqual([])
  })

  it('lets two starts for a device find each other', async () => {
    const { defender, clock, posts } = actionsWorld()
    const both = await clock.settle(
      Promise.all([defender.start('m-1', isolation), defender.start('M-1'.toLowerCase(), isolation)]),
    )
    expect(both.map(({ id, isJoined }) => ({ id, isJoined }))).toEqual([
      { id: 'new-1', isJoined: false },
      { id: 'new-1', isJoined: true },
    ])
    expect(posts()).toHaveLength(1)
  })
})

describe('a device with a request under way', () => {
  const refusals = [
    { name: 'by code', error: { code: 'ActiveRequestAlreadyExists', message: 'One is running.' } },
    { name: 'by words', error: { code: 'BadRequest', message: 'Action is already in progress' } },
  ]
  it.each(refusals)('is joined when the service says so $name', async ({ error }) => {
    let isListed = false
    const world = actionsWorld({
      deeds: [
        {
          answer: () => {
            isListed = true
            return json({ error }, 400)
          },
          isDone: false,
        },
      ],
      onList: () => (isListed ? json({ value: [actionThatIs({})] }) : undefined),
    })
    const handle = await world.clock.settle(world.defender.start('m-1', isolation))
    expect(handle).toMatchObject({ id: 'old-1', isJoined: true })
    expect(world.posts()).toHaveLength(1)
  })

  it('is an error where nothing equal is found', async () => {
    const refusal = () => json({ error: { code: 'ActiveRequestAlreadyExists', message: 'x' } }, 400)
    const { error, posts } = await start({ deeds: [{ answer: refusal, isDone: false }] })
    expect(error).toBeInstanceOf(ActionPendingError)
    expect(error).toMatchObject({ pending: undefined, cause: { status: 400 } })
    expect(posts()).toHaveLength(1)
  })

  it('is joined when the service answers with the action of somebody else', async () => {
    const { handle } = await start({ deeds: [{ answer: () => json(actionThatIs({}), 201), isDone: false }] })
    expect(handle).toMatchObject({ id: 'old-1', isJoined: true })
  })

  it('is joined when the answer is an action without a comment', async () => {
    const uncommented = { ...actionThatIs({}), requestorComment: null }
    const { handle } = await start({ deeds: [{ answer: () => json(uncommented, 201), isDone: false }] })
    expect(handle).toMatchObject({ id: 'old-1', isJoined: true })
  })

  it('leaves other refusals as they are', async () => {
    const refusal = () => json({ error: { code: 'InvalidInput', message: 'No.' } }, 400)
    const { error } = await start({ deeds: [{ answer: refusal, isDone: false }] })
    expect(error).toBeInstanceOf(HttpError)
  })
})

describe('a start whose outcome is open', () => {
  const open: { name: string; answer: NonNullable<Deed['answer']> }[] = [
    { name: 'a reset', answer: () => new TypeError('fetch failed', { cause: new Error('ECONNRESET') }) },
    { name: 'a cut answer', answer: () => cutBody(201) },
    { name: 'an unreadable answer', answer: () => new Response('<html>', { status: 201 }) },
    { name: '408', answer: () => status(408) },
    { name: '500', answer: () => status(500) },
    { name: '502', answer: () => status(502) },
    { name: '503', answer: () => status(503) },
    { name: '504', answer: () => status(504) },
    { name: 'no answer', answer: () => new Promise(() => undefined) },
  ]
  it.each(open)('is found by its reference after $name', async ({ answer }) => {
    // Somebody else's action of the same kind must not be taken for it.
    const other = actionThatIs({ status: 'Succeeded', creationDateTimeUtc: '2026-01-01T00:00:01Z' })
    const { handle, posts } = await start({ actions: [other], deeds: [{ answer }] })
    expect(handle).toMatchObject({ id: 'new-1', isJoined: false })
    expect(posts()).toHaveLength(1)
  })

  it.each([null, undefined])('is found beside an action whose comment is %s', async (requestorComment) => {
    const others = [
      { ...actionThatIs({ status: 'Succeeded' }), requestorComment } as unknown as MachineAction,
    ]
    const deeds = [{ answer: () => (world.actions.reverse(), status(502)) }]
    const world = actionsWorld({ actions: others, deeds })
    const handle = await world.clock.settle(world.defender.start('m-1', isolation))
    expect(handle).toMatchObject({ id: 'new-1', isJoined: false })
  })

  it.each(open)('is unknown, and not sent again, after $name that came to nothing', async ({ answer }) => {
    const other = actionThatIs({ status: 'Succeeded', creationDateTimeUtc: '2026-01-01T00:00:01Z' })
    const { error, posts, clock } = await start({
      actions: [other],
      deeds: [{ answer, isDone: false }],
    })
    await clock.advance(600_000)
    expect(error).toBeInstanceOf(ActionUnknownError)
    expect(error).toMatchObject({ code: 'MDE_ACTION_UNKNOWN', machineId: 'm-1' })
    const { reference, next, cause } = error as ActionUnknownError
    expect(posts()[0]?.body).toContain(`[${reference}]`)
    expect(next).toContain(`[${reference}]`)
    expect(cause).toBeInstanceOf(Error)
    expect(posts()).toHaveLength(1)
  })

  it('is looked for until the service lists it', async () => {
    const { handle, clock } = await start({ deeds: [{ answer: () => status(502) }], lag: 2 })
    expect(handle).toMatchObject({ id: 'new-1' })
    expect(clock.elapsed()).toBe(10_000)
  })

  it('is looked for again after a look that fails', async () => {
    let lists = 0
    const onList = () => (++lists === 2 ? status(501) : undefined)
    const { handle } = await start({ deeds: [{ answer: () => status(502) }], onList })
    expect(handle).toMatchObject({ id: 'new-1' })
  })

  it('is unknown at once where it may not be looked for', async () => {
    const { error, clock } = await start({ deeds: [{ answer: () => status(502) }], reads: [] })
    expect(error).toBeInstanceOf(ActionUnknownError)
    expect(clock.elapsed()).toBe(0)
  })

  it('stops looking when aborted, and says what may have happened', async () => {
    const { defender, clock, posts } = actionsWorld({ deeds: [{ answer: () => status(502), isDone: false }] })
    const controller = new AbortController()
    const ended = defender
      .start('m-1', isolation, { signal: controller.signal })
      .catch((error: unknown) => error)
    await clock.advance(5_000)
    controller.abort(new Error('enough'))
    const error = await clock.settle(ended)
    expect(error).toMatchObject({ code: 'MDE_ABORTED', operationId: 'isolateMachine' })
    expect(error).toHaveProperty('next', expect.stringContaining('may have been carried out'))
    expect(posts()).toHaveLength(1)
  })

  it('is not in doubt where nobody could sign in', async () => {
    const fault = new NetworkError('The sign-in service is out of reach.', { next: 'Try again.' })
    const { defender, clock, sent } = actionsWorld({ signIn: () => Promise.reject(fault) })
    const starting = defender.start('m-1', isolation, { ifPending: 'send' })
    await expect(clock.settle(starting)).rejects.toBe(fault)
    expect(sent).toEqual([])
  })

  const closed: { name: string; answer: NonNullable<Deed['answer']>; code: string }[] = [
    { name: 'a refused connection', answer: connectionRefused, code: 'MDE_NETWORK' },
    {
      name: 'a certificate',
      answer: () =>
        new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'CERT_HAS_EXPIRED' }) }),
      code: 'MDE_NETWORK',
    },
    { name: '403', answer: () => status(403), code: 'MDE_FORBIDDEN' },
    { name: '501', answer: () => status(501), code: 'MDE_SERVICE_FAULT' },
  ]
  it.each(closed)('is not looked for after $name', async ({ answer, code }) => {
    const { error, sent } = await start({ deeds: [{ answer, isDone: false }] })
    expect(error).toMatchObject({ code })
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })
})
