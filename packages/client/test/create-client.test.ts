import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createDefenderClient } from '../src/index.ts'
import { clientWith } from './fakes/client.ts'
import { createCredential } from './fakes/credential.ts'
import { json, status } from './fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }
const caught = (error: unknown) => error

describe('createDefenderClient', () => {
  it('asks for no token and sends nothing before the first call', () => {
    const { client, sent, credential } = clientWith([])
    client.alerts.list()
    expect(sent).toEqual([])
    expect(credential.asked).toEqual([])
  })

  it('reads a record', async () => {
    const { client, sent } = clientWith([json(alert)])
    expect(await client.alerts.get('da1')).toEqual(alert)
    expect(sent).toMatchObject([
      { method: 'GET', url: 'https://api.security.microsoft.com/api/alerts/da1', body: '' },
    ])
    const headers = Object.fromEntries(sent[0]?.headers ?? [])
    expect(headers).toMatchObject({ accept: 'application/json', 'user-agent': 'mde-kit-client' })
    expect(headers['authorization']).toMatch(/^Bearer ey/)
    expect(headers).not.toHaveProperty('content-type')
  })

  it('sends a body as JSON, with keys as the service spells them', async () => {
    const { client, sent } = clientWith([json({ id: 'a-1', status: 'Pending' }, 201)])
    await client.machines.isolate('m-1', { Comment: 'Alert 1', IsolationType: 'Full' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/api/machines/m-1/isolate' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ Comment: 'Alert 1', IsolationType: 'Full' })
    expect(sent[0]?.headers.get('content-type')).toBe('application/json')
  })

  it.each([
    { name: 'without a body', answer: () => status(200) },
    { name: 'with an empty body', answer: () => new Response('') },
    { name: 'with 204', answer: () => status(204) },
    { name: 'with a body nobody asked for', answer: () => json({ odd: true }) },
  ])('takes an empty success $name', async ({ answer }) => {
    const { client } = clientWith([answer()])
    await expect(
      client.alerts.batchUpdate({ alertIds: ['da1'], status: 'Resolved' }),
    ).resolves.toBeUndefined()
  })

  it('calls the host of the cloud and region, with the audience of the cloud', async () => {
    const { client, sent, credential } = clientWith([json(alert)], { geo: 'eu', tenantId: 'contoso' })
    await client.alerts.get('da1')
    expect(sent[0]?.url).toBe('https://eu.api.security.microsoft.com/api/alerts/da1')
    expect(credential.asked).toMatchObject([
      { scopes: 'https://api.securitycenter.microsoft.com/.default', options: { tenantId: 'contoso' } },
    ])
  })

  it('calls another host when told so', async () => {
    const { client, sent } = clientWith([json(alert)], {
      apiBase: 'http://localhost:4000',
      resource: 'api://mine',
    })
    await client.alerts.get('da1')
    expect(sent[0]?.url).toBe('http://localhost:4000/api/alerts/da1')
  })

  it('puts the user agent of the program first, and the headers of the call on top', async () => {
    const { client, sent } = clientWith([json(alert)], { userAgent: 'alert-mover/2.1' })
    await client.alerts.get('da1', { headers: { 'x-trace': '1', authorization: 'Basic abc' } })
    expect(sent[0]?.headers.get('user-agent')).toBe('alert-mover/2.1 mde-kit-client')
    expect(sent[0]?.headers.get('x-trace')).toBe('1')
    expect(sent[0]?.headers.get('authorization')).toMatch(/^Bearer ey/)
  })

  it.each(['', ' ', '.', '..'])('sends nothing for the id "%s"', async (id) => {
    const { client, sent, credential } = clientWith([])
    const call = client.machines.isolate(id, { Comment: 'x', IsolationType: 'Full' })
    const error: unknown = await call.catch(caught)
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toHaveProperty('message', expect.stringContaining("'id'"))
    expect(sent).toEqual([])
    expect(credential.asked).toEqual([])
  })

  it('waits for an action through the API', async () => {
    const action = { id: 'a-1', type: 'Isolate', machineId: 'm-1' }
    const { client, clock, sent } = clientWith([
      json({ ...action, status: 'Pending' }),
      json({ ...action, status: 'Succeeded' }),
    ])
    await expect(clock.settle(client.waitFor('a-1'))).resolves.toMatchObject({ status: 'Succeeded' })
    expect(sent.map(({ path }) => path)).toEqual(['/api/machineactions/a-1', '/api/machineactions/a-1'])
  })

  it('uses the global fetch where none is given, as it is at the time of the call', async () => {
    const client = createDefenderClient({ credential: createCredential() })
    const original = globalThis.fetch
    globalThis.fetch = async () => json(alert)
    try {
      await expect(client.alerts.get('da1')).resolves.toEqual(alert)
    } finally {
      globalThis.fetch = original
    }
  })
})
