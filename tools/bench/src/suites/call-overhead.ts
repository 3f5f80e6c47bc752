import { createDefenderClient } from '@mde-kit/client'
import type { paths } from '@mde-kit/contract'
import {
  AnonymousAuthenticationProvider,
  HttpMethod,
  RequestInformation,
} from '@microsoft/kiota-abstractions'
import { FetchRequestAdapter } from '@microsoft/kiota-http-fetchlibrary'
import { Client } from '@microsoft/microsoft-graph-client'
import axios from 'axios'
import ky from 'ky'
import createClient from 'openapi-fetch'
import { measureRounds } from '../rounds.ts'
import { serve } from '../static-server.ts'
import type { Suite } from '../suite.ts'
import { unsignedCredential } from '../unsigned-token.ts'

/** What a client adds to one small request. */
export const callOverhead: Suite = {
  name: 'call-overhead',
  async run() {
    const id = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567'
    const server = await serve(JSON.stringify({ id, computerDnsName: 'pc-017.contoso.example' }))
    try {
      const url = `${server.url}/api/machines/${id}`
      const credential = unsignedCredential('Machine.Read')
      const defender = createDefenderClient({ credential, apiBase: server.url })
      const bare = createClient<paths>({ baseUrl: server.url })
      const graph = Client.init({
        baseUrl: `${server.url}/`,
        defaultVersion: 'api',
        // It sends its token to Graph alone, unless told of other hosts.
        customHosts: new Set(['127.0.0.1']),
        authProvider: (done) => done(null, 'token'),
      })
      const kiota = new FetchRequestAdapter(new AnonymousAuthenticationProvider())
      const authorized = { headers: { authorization: 'Bearer token' } }
      const rows = await measureRounds(
        [
          { name: 'fetch', run: async () => (await fetch(url, authorized)).json() },
          { name: '@mde-kit/client', run: () => defender.machines.get(id) },
          {
            name: 'openapi-fetch',
            run: () => bare.GET('/api/machines/{id}', { ...authorized, params: { path: { id } } }),
          },
          { name: 'ky', run: () => ky(url, authorized).json() },
          { name: 'axios', run: () => axios.get(url, authorized) },
          {
            name: 'microsoft-graph-client',
            run: () => graph.api(`/machines/${id}`).get() as Promise<unknown>,
          },
          {
            name: 'kiota fetch adapter',
            run: () => kiota.sendPrimitive(getRequest(url), 'ArrayBuffer', undefined),
            note: 'body as bytes, no parsing',
          },
        ],
        { baseline: 'fetch', unit: 'ms' },
      )
      return {
        suite: 'call-overhead',
        title: 'One small GET',
        unit: 'ms',
        better: 'lower',
        baseline: 'fetch',
        rows,
        goals: [],
      }
    } finally {
      server.stop()
    }
  },
}

function getRequest(url: string): RequestInformation {
  const information = new RequestInformation(HttpMethod.GET)
  information.URL = url
  return information
}
