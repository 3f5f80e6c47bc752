import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createDefenderClient, type ClientOptions, type DefenderClient } from '../../src/index.ts'
import { startOfTime } from '../fakes/clock.ts'
import { createFetch, json, status } from '../fakes/fetch.ts'

const query = { Query: 'DeviceInfo | take 1' }
const defenderScope = 'https://api.securitycenter.microsoft.com/.default'
const graphScope = 'https://graph.microsoft.com/.default'

/** A client whose tokens name the scope they were asked for. */
function clientOf(options: Partial<ClientOptions>, ...answers: readonly Response[]) {
  const { fetch, sent } = createFetch(...answers)
  const asked: unknown[] = []
  const credential = {
    async getToken(scope: string | string[]) {
      asked.push(scope)
      return {
        token: `${scope.toString()}#${asked.length}`,
        expiresOnTimestamp: startOfTime + 3_600_000,
      }
    },
  }
  const client = createDefenderClient({ credential, fetch, now: () => startOfTime, ...options })
  const exchanges = () => sent.map(({ url, headers }) => `${url} ${headers.get('authorization') ?? ''}`)
  return { client, sent, asked, exchanges }
}

const hunts = [
  { name: 'the method', hunt: ({ hunting }: DefenderClient) => hunting.runHuntingQuery(query) },
  {
    name: 'raw',
    hunt: ({ raw }: DefenderClient) => raw.POST('/v1.0/security/runHuntingQuery', { body: query }),
  },
]
const reads = [
  { name: 'the method', read: ({ alerts }: DefenderClient) => alerts.get('da1') },
  {
    name: 'raw',
    read: ({ raw }: DefenderClient) => raw.GET('/api/alerts/{id}', { params: { path: { id: 'da1' } } }),
  },
]

const bases = [
  {
    name: 'the commercial cloud',
    options: {},
    graph: 'https://graph.microsoft.com',
    scope: graphScope,
  },
  {
    name: 'a geo, which Graph does not have',
    options: { geo: 'eu' },
    graph: 'https://graph.microsoft.com',
    scope: graphScope,
  },
  {
    name: 'another cloud',
    options: { cloud: 'dod' },
    graph: 'https://dod-graph.microsoft.us',
    scope: 'https://dod-graph.microsoft.us/.default',
  },
  {
    name: 'an API on loopback, which brings Graph along',
    options: { apiBase: 'http://localhost:4000' },
    graph: 'http://localhost:4000',
    scope: graphScope,
  },
  {
    name: 'a Graph of its own',
    options: { apiBase: 'http://localhost:4000', graphBase: 'http://localhost:5000' },
    graph: 'http://localhost:5000',
    scope: graphScope,
  },
] as const

describe('an operation of Graph', () => {
  describe.each(hunts)('through $name', ({ hunt }) => {
    it.each(bases)('goes to Graph with a token for it, in $name', async ({ options, graph, scope }) => {
      const { client, exchanges, asked } = clientOf(options, json({ results: [] }))
      await hunt(client)
      expect(exchanges()).toEqual([`${graph}/v1.0/security/runHuntingQuery Bearer ${scope}#1`])
      expect(asked).toEqual([scope])
    })

    it.each(reads)('shares no token with the other API through $name', async ({ read }) => {
      const { client, exchanges } = clientOf(
        {},
        json({ id: 'da1' }),
        json({ results: [] }),
        json({ id: 'da1' }),
      )
      await read(client)
      await hunt(client)
      await read(client)
      expect(exchanges()).toEqual([
        `https://api.security.microsoft.com/api/alerts/da1 Bearer ${defenderScope}#1`,
        `https://graph.microsoft.com/v1.0/security/runHuntingQuery Bearer ${graphScope}#2`,
        `https://api.security.microsoft.com/api/alerts/da1 Bearer ${defenderScope}#1`,
      ])
    })

    it('replaces its own token after a 401, not that of the other API', async () => {
      const { client, exchanges } = clientOf(
        {},
        json({ id: 'da1' }),
        status(401),
        json({}),
        json({ id: 'da1' }),
      )
      await client.alerts.get('da1')
      await hunt(client)
      await client.alerts.get('da1')
      expect(exchanges().map((exchange) => exchange.split(' Bearer ')[1])).toEqual([
        `${defenderScope}#1`,
        `${graphScope}#2`,
        `${graphScope}#3`,
        `${defenderScope}#1`,
      ])
    })
  })
})

const origins = ['https://evil.test', 'https://graph.microsoft.com.evil.test', 'http://graph.microsoft.com']

describe('raw', () => {
  it.each(origins)('takes no token of Graph to %s', async (baseUrl) => {
    const { client, sent, asked } = clientOf({})
    const call = client.raw.POST('/v1.0/security/runHuntingQuery', { body: query, baseUrl })
    await expect(call).rejects.toBeInstanceOf(ConfigError)
    expect({ sent, asked }).toEqual({ sent: [], asked: [] })
  })

  it('takes no token of Defender to the host of Graph', async () => {
    const { client, sent, asked } = clientOf({})
    const baseUrl = 'https://graph.microsoft.com'
    await expect(client.raw.GET('/api/alerts', { baseUrl })).rejects.toBeInstanceOf(ConfigError)
    expect({ sent, asked }).toEqual({ sent: [], asked: [] })
  })

  it('stays on the host of the API for a path that looks like a host', async () => {
    const { client, sent } = clientOf({}, json({}))
    // As a caller without types would.
    const send = client.raw.GET as (path: string) => Promise<unknown>
    await send('//evil.test/api/alerts').catch(() => undefined)
    for (const { url } of sent) expect(new URL(url).origin).toBe('https://api.security.microsoft.com')
  })
})
