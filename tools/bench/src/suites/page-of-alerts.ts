import { createDefenderClient } from '@mde-kit/client'
import type { paths } from '@mde-kit/contract'
import axios from 'axios'
import ky from 'ky'
import createClient from 'openapi-fetch'
import { request } from 'undici'
import { alertsBody } from '../alerts-body.ts'
import { measureRounds } from '../rounds.ts'
import { serve } from '../static-server.ts'
import type { Suite } from '../suite.ts'
import { unsignedCredential } from '../unsigned-token.ts'

const path = '/api/alerts'

/** The whole way of a large page: request, body, parse, records. */
export const pageOfAlerts: Suite = {
  name: 'page-of-alerts',
  async run() {
    const server = await serve(await alertsBody(1000))
    try {
      const url = server.url + path
      const defender = createDefenderClient({
        credential: unsignedCredential('Alert.Read'),
        apiBase: server.url,
      })
      const strict = createDefenderClient({
        credential: unsignedCredential('Alert.Read'),
        apiBase: server.url,
        validate: 'strict',
      })
      const bare = createClient<paths>({ baseUrl: server.url })
      const rows = await measureRounds(
        [
          { name: 'fetch + response.json()', run: async () => (await fetch(url)).json() },
          { name: '@mde-kit/client', run: () => defender.alerts.list().toArray() },
          {
            name: '@mde-kit/client, validating',
            run: () => strict.alerts.list().toArray(),
            note: "validate: 'strict'",
          },
          { name: 'openapi-fetch', run: () => bare.GET(path) },
          { name: 'undici', run: async () => (await request(url)).body.json() },
          { name: 'ky', run: () => ky(url).json() },
          { name: 'axios', run: () => axios.get(url) },
        ],
        { baseline: 'fetch + response.json()', unit: 'ms', timeMs: 800 },
      )
      const own = rows.find(({ name }) => name === '@mde-kit/client')
      return {
        suite: 'page-of-alerts',
        title: 'Fetching a page of 1,000 alerts',
        unit: 'ms',
        better: 'lower',
        baseline: 'fetch + response.json()',
        rows,
        goals: [
          {
            text: '≤ 1.05 × fetch, validation off',
            measured: `${own?.ratio.toFixed(2)} ×`,
            met: own !== undefined && own.ratio <= 1.05,
          },
        ],
      }
    } finally {
      server.stop()
    }
  },
}
