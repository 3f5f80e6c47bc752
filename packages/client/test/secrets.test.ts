import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { clientWith } from './fakes/client.ts'
import { createCredential, everything, tokenWith } from './fakes/credential.ts'
import { type Answer, connectionRefused, json, status } from './fakes/fetch.ts'

const token = tokenWith(everything)
const echo: Answer = ({ headers }) =>
  json({ error: { code: 'InvalidInput', message: `Bad header ${headers.get('authorization')}` } }, 400)

const echoAll: Answer = ({ headers }) => {
  const echoed = headers.get('authorization') ?? ''
  const [, bare = ''] = echoed.split(' ')
  return json({ error: { code: bare, message: echoed, target: echoed } }, 400, { 'x-ms-request-id': bare })
}

const cases: { name: string; answers: () => Answer[] }[] = [
  { name: 'a refusal that quotes the header', answers: () => [echo] },
  { name: 'a refusal that quotes it in every field', answers: () => [echoAll] },
  { name: 'a 401', answers: () => [status(401), status(401)] },
  { name: 'a 403', answers: () => [status(403)] },
  { name: 'a 500', answers: () => [status(500)] },
  { name: 'an unreadable success', answers: () => [new Response('<html>')] },
  { name: 'a refused connection', answers: () => [connectionRefused()] },
  { name: 'a link elsewhere', answers: () => [json({ value: [], '@odata.nextLink': 'https://evil.test' })] },
]

describe('errors', () => {
  it.each(cases)('hold no token after $name', async ({ answers }) => {
    const { client, sent } = clientWith(answers(), { retry: { attempts: 1 } })
    const error: unknown = await client.alerts
      .list()
      .toArray()
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Error)
    const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)
    const [, payload] = token.split('.')
    expect(sent[0]?.headers.get('authorization')).toContain(payload)
    expect(shown).not.toContain(payload)
  })

  it('hold no token when the permission is missing', async () => {
    const claims = { scp: 'Machine.Read' }
    const { client } = clientWith([], { credential: createCredential(claims) })
    const error: unknown = await client.alerts.get('x').catch((caught: unknown) => caught)
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(tokenWith(claims).split('.')[1])
  })
})
