import { describe, expect, it } from 'vitest'
import { DecodeError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }
const caught = (error: unknown) => error

describe('an answer that cannot be read', () => {
  const unreadable = [
    { name: 'HTML', answer: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) },
    {
      name: 'JSON that was cut off',
      answer: () => new Response('{"id":"d', { headers: { 'content-type': 'application/json' } }),
    },
    {
      name: 'JSON that was cut off, with its length',
      answer: () => new Response('{"id":"d', { headers: { 'content-length': '8' } }),
    },
    { name: 'nothing', answer: () => status(200) },
    { name: 'null', answer: () => json(null) },
    { name: 'a number', answer: () => json(7) },
    { name: 'a list', answer: () => json([alert]) },
  ]
  it.each(unreadable)('throws DecodeError for a record that is $name', async ({ answer }) => {
    const { client } = clientWith([answer()], { retry: { attempts: 1 } })
    const error: unknown = await client.alerts.get('da1').catch(caught)
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ code: 'MDE_DECODE', operationId: 'getAlert' })
  })

  const cut = () => new Response('{"id":"da1","ti', { headers: { 'content-type': 'application/json' } })
  const html = () => new Response('<html>', { headers: { 'content-type': 'text/html' } })
  it.each([
    { name: 'JSON that was cut off', answer: cut },
    { name: 'HTML', answer: html },
    { name: 'no body', answer: () => status(200) },
  ])('reads again after a success with $name, and hands back both', async ({ answer }) => {
    const raw: number[] = []
    const { client, clock, sent } = clientWith([answer(), json(alert)])
    const onResponse = (response: Response) => raw.push(response.status)
    await expect(clock.settle(client.alerts.get('da1', { onResponse }))).resolves.toEqual(alert)
    expect(sent).toHaveLength(2)
    expect(raw).toEqual([200, 200])
  })

  it('does not send a write again whose answer was cut off', async () => {
    const { client, clock, sent } = clientWith([cut(), json({}, 201)])
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(clock.settle(call)).rejects.toMatchObject({ code: 'MDE_DECODE' })
    expect(sent).toHaveLength(1)
  })

  it('says that a write whose answer cannot be read was carried out', async () => {
    const { client } = clientWith([new Response('<html>', { status: 201 })])
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(call).rejects.toMatchObject({ next: expect.stringContaining('was carried out') as string })
  })
})
