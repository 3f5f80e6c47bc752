import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { grantsUser } from './fake-token-endpoint.ts'

/** How long the endpoint takes to answer: long enough for another process to ask meanwhile. */
const answerMs = 50

/**
 * A token endpoint on loopback that takes each refresh token once, as strictly as any sign-in service: one that was
 * rotated is refused from then on.
 */
export async function rotatingEndpoint() {
  const valid = new Set<string>()
  const seen: string[] = []
  let issued = 0
  let dropping = false
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const form = new URLSearchParams(await text(incoming))
      const grant = form.get('grant_type') ?? ''
      await new Promise((resolve) => setTimeout(resolve, answerMs))
      if (dropping) {
        seen.push('dropped')
        return // never answers, and rotates nothing
      }
      const refused = grant === 'refresh_token' && !valid.delete(form.get('refresh_token') ?? '')
      seen.push(refused ? 'reused refresh token' : grant)
      issued++
      if (grant !== 'client_credentials' && !refused) valid.add(`refresh-${issued}`)
      const granted = grantsUser({ access_token: `access-${issued}`, refresh_token: `refresh-${issued}` })
      const body = refused
        ? { error: 'invalid_grant' }
        : await (
            await granted(
              { url: '', method: '', form: {}, headers: new Headers(), redirect: undefined },
              undefined,
            )
          ).json()
      outgoing
        .writeHead(refused ? 400 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(body))
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The endpoint listens on no port.')
  return {
    authorityHost: `http://127.0.0.1:${address.port}`,
    /** What was asked for since this was last called. */
    takeSeen: (): string[] => seen.splice(0),
    /** Lets requests hang from now on, or answers them again. */
    drop: (on: 'on' | 'off'): void => {
      dropping = on === 'on'
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
