import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { EmulatorOptions } from '../../src/index.ts'
import { type AlertChange, alertChanges } from './alert-changes.ts'
import {
  type AlertReaders,
  type Answers,
  findIds,
  type Ids,
  type Reader,
  readers,
  startReaders,
} from './alert-readers.ts'

// Reads of alerts are answered from kept JSON, right from the socket. An emulator that has answered every read before a
// change has to answer like one that is asked for the first time after it.

let ids: Ids
beforeAll(async () => {
  ids = await findIds()
})

const started: AlertReaders[] = []
const start = async (options: EmulatorOptions = {}, isWarm = true): Promise<AlertReaders> => {
  const side = await startReaders(ids, isWarm, options)
  started.push(side)
  return side
}
afterEach(async () => {
  await Promise.all(started.splice(0).map(({ emulator }) => emulator.stop()))
})

/** Who sees something else than before, and the statuses of it. */
function seenBy(before: Answers, after: Answers): AlertChange['seen'] {
  const changed = readers.filter((reader) => JSON.stringify(before[reader]) !== JSON.stringify(after[reader]))
  const statuses = (reader: Reader) =>
    [...new Set(after[reader].map(({ status }) => status))].sort().join(' ')
  return Object.fromEntries(changed.map((reader) => [reader, statuses(reader)]))
}

describe.each(alertChanges)('after a change of $of', ({ changes }) => {
  it.each(changes)('kept answers are as new ones: $name', async ({ make, seen }) => {
    const [kept, fresh] = await Promise.all([start(), start({}, false)])
    const before = await kept.readAll()
    // The second reading comes from what is kept.
    expect(await kept.readAll()).toEqual(before)
    for (const side of [kept, fresh]) await make(side, (options) => start(options, false))
    const after = await kept.readAll()
    expect(after).toEqual(await fresh.readAll())
    expect(seenBy(before, after)).toEqual(seen)
  })
})

describe('an answer that is kept', () => {
  const read = async (side: AlertReaders, path = '/api/alerts?$top=1') => {
    const { status, headers } = await side.send(path)
    return { status, wait: headers.get('retry-after') }
  }

  it('counts against the quota and stands in the log like any other', async () => {
    const side = await start({ rateLimits: 'enforce' })
    for (let call = 0; call < 3; call++) await read(side)
    const records = side.emulator.requests.slice(-3)
    expect(records.map(({ quotaLeft }) => quotaLeft)).toEqual([99, 98, 97])
    for (const record of records)
      expect(record).toMatchObject({
        operationId: 'listAlerts',
        path: '/api/alerts?$top=1',
        status: 200,
        records: 1,
        permission: 'Alert.ReadWrite.All',
      })
  })

  it('is 429 once the quota is used up, for as long as the window lasts', async () => {
    const side = await start({ rateLimits: 'enforce' })
    for (let call = 0; call < 100; call++) expect(await read(side)).toEqual({ status: 200, wait: null })
    const { clock } = side.emulator
    expect(await read(side)).toEqual({ status: 429, wait: '60' })
    clock.advance(10_000)
    expect(await read(side)).toEqual({ status: 429, wait: '50' })
    // Another operation, and so another quota.
    expect(await read(side, `/api/alerts/${ids.own}`)).toEqual({ status: 200, wait: null })
    clock.advance(50_000)
    expect(await read(side)).toEqual({ status: 200, wait: null })
  })

  it('is not refused for calls of a time that a snapshot has taken back', async () => {
    const side = await start({ rateLimits: 'enforce' })
    const before = side.emulator.snapshot()
    side.emulator.clock.advance(600_000)
    for (let call = 0; call < 100; call++) await read(side)
    expect((await read(side)).status).toBe(429)
    side.emulator.restore(before)
    expect((await read(side)).status).toBe(200)
  })

  it('has no header of the call before, and a refusal has an id of its own', async () => {
    const side = await start()
    const headersOf = async (init: RequestInit) => {
      const response = await side.send('/api/alerts?$top=1', init)
      const body = (await response.json()) as { error?: { target: string } }
      return {
        status: response.status,
        names: [...response.headers.keys()].sort(),
        target: body.error?.target,
      }
    }
    const refused = { headers: { authorization: 'Bearer a.b.c' } }
    const answers = [
      await headersOf({}),
      await headersOf(refused),
      await headersOf({}),
      await headersOf(refused),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 200, 401])
    expect(answers[2]?.names).toEqual(answers[0]?.names)
    expect(answers[0]?.names).not.toContain('www-authenticate')
    expect(answers[1]?.names).toContain('www-authenticate')
    expect(new Set(answers.map(({ target }) => target)).size).toBe(3)
  })

  it.each(['/api/alerts', "/api/alerts?$filter=status ne 'None'"])(
    'leads back to the host that it is asked by: %s',
    async (path) => {
      const side = await start({ pageSize: 5 })
      const { origin: first } = new URL(side.emulator.url)
      const second = first.replace('127.0.0.1', 'localhost')
      for (const origin of [first, second, first, second]) {
        const page = (await (await side.send(origin + path)).json()) as Record<string, string>
        expect([page['@odata.context'], page['@odata.nextLink']]).toEqual([
          expect.stringContaining(`${origin}/`),
          expect.stringContaining(`${origin}/`),
        ])
      }
    },
  )

  it('shows a change to whoever reads behind it, however many read at once', async () => {
    const side = await start()
    for (let round = 1; round <= 20; round++) {
      const early = Promise.all(Array.from({ length: 10 }, () => side.send(`/api/alerts/${ids.own}`)))
      await side.change('PATCH', `/api/alerts/${ids.own}`, { assignedTo: `round ${round}` })
      const late = await Promise.all(Array.from({ length: 10 }, () => side.send(`/api/alerts/${ids.own}`)))
      for (const response of late)
        expect(await response.json()).toMatchObject({ assignedTo: `round ${round}` })
      for (const response of await early) await response.arrayBuffer()
    }
  })
})

it('answers of emulators with other settings beside it are their own', async () => {
  const settings = [{}, { seed: 2 }, { pageSize: 7 }, { oddities: 'off' }, { alerts: 20 }] as const
  const sides = await Promise.all(settings.map((options) => start(options)))
  const read = () => Promise.all(sides.map(async (side) => JSON.stringify((await side.readAll()).app)))
  const first = await read()
  expect(new Set(first).size).toBe(settings.length)
  expect(await read()).toEqual(first)
})
