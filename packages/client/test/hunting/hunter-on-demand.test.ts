// Loaded here beforehand: a fake clock does not wait for modules.
import '@mde-kit/contract/operation-docs'
import '../../src/hunting/create-hunter.ts'
import { describe, expect, it } from 'vitest'
import { KqlError, kql } from '../../src/kql.ts'
import type { DefenderClientOptions } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { type Answer, hang } from '../fakes/fetch.ts'
import { graphAnswer, mdeAnswer } from '../fakes/hunter.ts'

const query = kql`DeviceInfo | take ${1}`
const mde = () => mdeAnswer({ A: 'String' }, ['a'])
const graph = () => graphAnswer({ A: 'String' }, ['a'])
const hunt = (answers: readonly Answer[], options: Partial<DefenderClientOptions> = {}) =>
  clientWith(answers, { preflight: 'off', now: () => Date.UTC(2026, 0, 1), ...options })

describe('hunting of the whole client', () => {
  it('runs queries and slices on the token of the client', async () => {
    const { client, sent, credential } = hunt([mde(), mde()])
    expect((await client.hunting.run(query, { columns: { A: 'string' } })).rows).toEqual([{ A: 'a' }])
    const slice = { from: new Date(0), to: new Date(1000) }
    const { rows } = await client.hunting.runSliced(
      ({ from, to }) => kql`DeviceInfo | where Timestamp between (${from} .. ${to})`,
      slice,
    )
    expect(rows).toEqual([{ A: 'a' }])
    expect(sent).toHaveLength(2)
    expect(credential.asked).toHaveLength(1)
  })

  it('keeps the operations as they are', async () => {
    const { client } = hunt([mde()])
    expect(await client.hunting.runAdvancedQuery({ Query: 'x' })).toHaveProperty('Results')
  })

  it.each([
    { name: 'its backend', hunting: { backend: 'graph' } as const, tenant: undefined },
    { name: 'its backend in another tenant', hunting: { backend: 'graph' } as const, tenant: 'contoso.com' },
  ])('takes $name of the options', async ({ hunting, tenant }) => {
    const { client, sent } = hunt([graph()], { hunting })
    await (tenant === undefined ? client : client.forTenant(tenant)).hunting.run(query)
    expect(sent.map(({ url }) => url)).toEqual(['https://graph.microsoft.com/v1.0/security/runHuntingQuery'])
  })

  it('checks queries where the options say so, and sends no wrong one', async () => {
    const { client, sent } = hunt([], { hunting: { check: true } })
    await expect(client.hunting.run(kql`DeviceInfoo`)).rejects.toBeInstanceOf(KqlError)
    expect(sent).toEqual([])
  })

  it.each([
    { name: 'as long as a query may take', options: {}, want: 210_000 },
    { name: 'so long where other calls have less', options: { attemptTimeoutMs: 10 }, want: 210_000 },
    { name: 'as other calls where they have more', options: { attemptTimeoutMs: 220_000 }, want: 220_000 },
    { name: 'as the query says', options: {}, query: { attemptTimeoutMs: 10 }, want: 10 },
  ])('gives an attempt $name', async ({ options, query: told, want }) => {
    const { client, clock } = clientWith([hang], { preflight: 'off', ...options, retry: { attempts: 1 } })
    await expect(clock.settle(client.hunting.run(query, told))).rejects.toThrow()
    expect(clock.elapsed()).toBe(want)
  })
})
