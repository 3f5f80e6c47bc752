import type { MachineAction } from '@mde-kit/contract'
import { expect, it } from 'vitest'
import '@mde-kit/contract/operation-docs'
import '../fakes/client.ts'
import { createCaller } from '../../src/call/create-caller.ts'
import { createPackagesResource, type PackageOptions } from '../../src/packages.ts'
import { actionThatIs } from '../actions/world.ts'
import { createClock } from '../fakes/clock.ts'
import { createCredential } from '../fakes/credential.ts'
import { json, status } from '../fakes/fetch.ts'

interface World {
  /** Times that the link is refused, as while the package is being made. */
  readonly refusals: number
  readonly action?: Partial<MachineAction> | 'forbidden' | 'unknown'
}

function world({ refusals, action = { status: 'InProgress' } }: World) {
  const clock = createClock()
  const linksAt: number[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (url.startsWith('https://files.example/')) {
      expect(new Headers(init?.headers).has('authorization')).toBe(false)
      return new Response('zip')
    }
    if (url.endsWith('/getPackageUri')) {
      linksAt.push(clock.elapsed())
      return linksAt.length <= refusals ? status(404) : json({ value: '"https://files.example/p.zip?sig=x"' })
    }
    if (action === 'forbidden' || action === 'unknown') return status(action === 'forbidden' ? 403 : 404)
    return json(actionThatIs({ id: 'a-1', type: 'CollectInvestigationPackage', ...action }))
  }
  const packages = createPackagesResource(
    createCaller({
      credential: createCredential({ idtyp: 'app', roles: ['Machine.Read.All'] }),
      fetch,
      now: clock.now,
      sleep: clock.sleep,
      timer: clock.timer,
    }),
  )
  const read = async (options?: PackageOptions, id = 'a-1') => {
    let text = ''
    for await (const bytes of packages.file(id, options).stream()) text += Buffer.from(bytes).toString()
    return text
  }
  return { clock, linksAt, packages, read }
}

it.each([
  { name: 'says how far the collection is', action: { status: 'InProgress' } },
  { name: 'has succeeded before its package is there', action: { status: 'Succeeded' } },
  { name: 'may not be read', action: 'forbidden' as const },
])('asks twice a minute while there is no package and the action $name', async ({ action }) => {
  const { clock, linksAt, read } = world({ refusals: 3, action })
  await expect(clock.settle(read())).resolves.toBe('zip')
  expect(linksAt).toEqual([0, 30_000, 60_000, 90_000])
})

it('keeps to the quota for all packages together', async () => {
  const { clock, linksAt, read } = world({ refusals: 0 })
  const both = await clock.settle(Promise.all([read(), read({}, 'a-2')]))
  expect(both).toEqual(['zip', 'zip'])
  expect(linksAt).toEqual([0, 30_000])
})

it.each(['Failed', 'TimeOut', 'Cancelled'])('asks no more once the action is over: %s', async (ending) => {
  const { clock, linksAt, read } = world({ refusals: 9, action: { status: ending } })
  const error: unknown = await clock.settle(read()).catch((error: unknown) => error)
  expect(error).toMatchObject({ code: 'MDE_ACTION_FAILED', status: ending })
  expect(linksAt).toHaveLength(1)
})

it('asks no more where there is no such action', async () => {
  const { clock, linksAt, read } = world({ refusals: 9, action: 'unknown' })
  await expect(clock.settle(read())).rejects.toMatchObject({
    code: 'MDE_HTTP',
    operationId: 'getMachineAction',
  })
  expect(linksAt).toHaveLength(1)
})

it('has nothing collected that could not be saved', async () => {
  const { clock, linksAt, packages } = world({ refusals: 0 })
  const path = '/no/such/folder/package.zip'
  const collecting = packages.collect('m-1', { Comment: 'x' }, { path })
  await expect(collecting).rejects.toMatchObject({
    code: 'MDE_CONFIG',
    message: expect.stringContaining('/no/such/folder'),
  })
  expect([clock.elapsed(), linksAt]).toEqual([0, []])
})

it('stops when aborted between two requests, and says what goes on', async () => {
  const { clock, linksAt, read } = world({ refusals: 9 })
  const controller = new AbortController()
  const reason = new Error('enough')
  const reading = read({ signal: controller.signal }).catch((error: unknown) => error)
  await clock.advance(10_000)
  controller.abort(reason)
  expect(await clock.settle(reading)).toMatchObject({
    code: 'MDE_ABORTED',
    operationId: 'getPackageSasUri',
    next: expect.stringContaining('The action goes on'),
    cause: reason,
  })
  expect(linksAt).toEqual([0])
})

it('gives up in time', async () => {
  const { clock, linksAt, read } = world({ refusals: 99 })
  const updates: string[] = []
  const reading = read({ packageTimeoutMs: 100_000, onUpdate: ({ status }) => updates.push(status) })
  await expect(clock.settle(reading)).rejects.toMatchObject({ code: 'MDE_TIMEOUT' })
  expect(linksAt).toEqual([0, 30_000, 60_000, 90_000])
  expect(updates).toEqual(Array(4).fill('InProgress'))
})
