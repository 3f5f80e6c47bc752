import type { RecordedAnswer } from '@mde-kit/contract/drift'
import { examples } from '@mde-kit/contract/examples'
import { describe, expect, it, vi } from 'vitest'
import { type ClientOptions, DecodeError, type DecodeIssue, HttpError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { everything, tokenWith } from '../fakes/credential.ts'
import { json, status } from '../fakes/fetch.ts'

const alert = examples['getAlert'] as Readonly<Record<string, unknown>>
const withoutTitle = Object.fromEntries(Object.entries(alert).filter(([name]) => name !== 'title'))

const getAlert = (body: unknown, options: Partial<ClientOptions>) =>
  clientWith([json(body)], options).client.alerts.get('x')

const breaks = [
  { name: 'a missing field', body: withoutTitle, kind: 'missingField', path: 'title', found: 'nothing' },
  { name: 'a wrong type', body: { ...alert, title: 7 }, kind: 'wrongType', path: 'title', found: 'integer' },
  {
    name: 'an illegal null',
    body: { ...alert, severity: null },
    kind: 'illegalNull',
    path: 'severity',
    found: 'null',
  },
] as const

const news = [
  {
    name: 'an unknown field',
    body: { ...alert, moonPhase: 'full' },
    kind: 'unknownField',
    path: 'moonPhase',
    found: 'string',
  },
  {
    name: 'an unknown enum value',
    body: { ...alert, severity: 'Catastrophic' },
    kind: 'unknownValue',
    path: 'severity',
    found: 'Catastrophic',
  },
] as const

describe("validate: 'off'", () => {
  it.each([...breaks, ...news])('lets $name pass', async ({ body }) => {
    const onDecodeIssue = vi.fn()
    expect(await getAlert(body, { onDecodeIssue })).toEqual(body)
    expect(onDecodeIssue).not.toHaveBeenCalled()
  })
})

describe("validate: 'report'", () => {
  it.each([...breaks, ...news])('tells of $name and lets it pass', async ({ body, kind, path, found }) => {
    const issues: DecodeIssue[] = []
    const options = { validate: 'report', onDecodeIssue: (issue: DecodeIssue) => issues.push(issue) } as const
    expect(await getAlert(body, options)).toEqual(body)
    const isFault = breaks.some((each) => each.kind === kind)
    expect(issues).toMatchObject([{ operationId: 'getAlert', kind, path, found, isFault, count: 1 }])
  })

  it('says nothing of an answer as documented', async () => {
    const onDecodeIssue = vi.fn()
    await getAlert(alert, { validate: 'report', onDecodeIssue })
    expect(onDecodeIssue).not.toHaveBeenCalled()
  })

  it('looks at each page, and counts', async () => {
    const issues: DecodeIssue[] = []
    const next = 'https://api.security.microsoft.com/api/alerts?$skip=2'
    const odd = { ...alert, moonPhase: 1 }
    const { client } = clientWith(
      [
        json({ '@odata.context': 'x', value: [odd, odd], '@odata.nextLink': next }),
        json({ '@odata.context': 'x', value: [odd] }),
      ],
      { validate: 'report', onDecodeIssue: (issue) => issues.push(issue) },
    )
    expect(await client.alerts.list().toArray()).toHaveLength(3)
    expect(issues.map(({ path, count }) => ({ path, count }))).toEqual([
      { path: 'value[].moonPhase', count: 2 },
      { path: 'value[].moonPhase', count: 1 },
    ])
  })

  it('takes an integer that no number holds for an integer', async () => {
    const onDecodeIssue = vi.fn()
    const body = JSON.stringify({ ...alert, incidentId: 0 }).replace(
      '"incidentId":0',
      '"incidentId":9007199254740993',
    )
    const { client } = clientWith([new Response(body)], { validate: 'report', onDecodeIssue })
    expect(await client.alerts.get('x')).toMatchObject({ incidentId: 9007199254740993n })
    expect(onDecodeIssue).not.toHaveBeenCalled()
  })

  it('leaves refusals alone', async () => {
    const onDecodeIssue = vi.fn()
    const { client } = clientWith([json({ whatever: 1 }, 400)], { validate: 'report', onDecodeIssue })
    await expect(client.alerts.get('x')).rejects.toBeInstanceOf(HttpError)
    expect(onDecodeIssue).not.toHaveBeenCalled()
  })

  it('needs somebody to report to', () => {
    expect(() => clientWith([], { validate: 'report' })).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', next: expect.stringContaining('onDecodeIssue') }),
    )
  })
})

describe("validate: 'strict'", () => {
  it.each(breaks)('refuses $name', async ({ body, kind, path }) => {
    const error: unknown = await getAlert(body, { validate: 'strict' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ operationId: 'getAlert', issues: [{ kind, path }] })
    expect((error as DecodeError).message).toContain(path)
  })

  it.each(news)('lets $name pass', async ({ body }) => {
    expect(await getAlert(body, { validate: 'strict' })).toEqual(body)
  })

  it('names a few of many, and none of the values', async () => {
    const body = { ...alert, title: 1, description: 2, status: 3, severity: 4, category: 'Confidential' }
    const error: unknown = await getAlert(body, { validate: 'strict' }).catch((caught: unknown) => caught)
    expect((error as DecodeError).issues).toHaveLength(4)
    expect((error as DecodeError).message).toBe(
      'getAlert was answered with 200 and not as documented: severity is integer, not string; ' +
        'status is integer, not string; title is integer, not string; and 1 more.',
    )
  })

  it('tells that a write was carried out', async () => {
    const { client } = clientWith([json({ id: 7 }, 201)], { validate: 'strict', preflight: 'off' })
    const call = client.machines.isolate('m', { Comment: 'x', IsolationType: 'Full' })
    await expect(call).rejects.toMatchObject({ next: expect.stringContaining('do not send it again') })
  })

  it('takes a body where none is documented', async () => {
    const { client } = clientWith([json({ id: 7 })], { validate: 'strict', preflight: 'off' })
    await expect(client.alerts.batchUpdate({ alertIds: ['x'] })).resolves.toBeUndefined()
  })

  it('refuses a way that there is none of', () => {
    expect(() => clientWith([], { validate: 'loud' as never })).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringContaining("'loud'") }),
    )
  })
})

describe('onAnswer', () => {
  const record = async (answers: Parameters<typeof clientWith>[0], options: Partial<ClientOptions> = {}) => {
    const recorded: RecordedAnswer[] = []
    const { client } = clientWith(answers, { onAnswer: (answer) => recorded.push(answer), ...options })
    return { client, recorded }
  }

  it('gets each page', async () => {
    const next = 'https://api.security.microsoft.com/api/alerts?$skip=1'
    const pages = [{ value: [{ id: 'a' }], '@odata.nextLink': next }, { value: [{ id: 'b' }] }]
    const { client, recorded } = await record(pages.map((page) => json(page)))
    await client.alerts.list().toArray()
    expect(recorded).toEqual(pages.map((body) => ({ operationId: 'listAlerts', status: 200, body })))
  })

  it('gets refusals, and answers with nothing', async () => {
    const body = { error: { code: 'ResourceNotFound', message: 'None.' } }
    const { client, recorded } = await record([json(body, 404), status(200)])
    await expect(client.alerts.get('x')).rejects.toBeInstanceOf(HttpError)
    await client.alerts.batchUpdate({ alertIds: ['x'] })
    expect(recorded).toEqual([
      { operationId: 'getAlert', status: 404, body },
      { operationId: 'batchUpdateAlerts', status: 200, body: undefined },
    ])
  })

  it('gets what is refused in strict mode', async () => {
    const { client, recorded } = await record([json(withoutTitle)], { validate: 'strict' })
    await expect(client.alerts.get('x')).rejects.toBeInstanceOf(DecodeError)
    expect(recorded).toHaveLength(1)
  })

  it('gets no token, secret or signature, while the caller gets them all', async () => {
    const link = 'https://x.blob.core.windows.net/y?sv=2021&sig=c2VjcmV0&se=2026-01-01'
    const body = { ...alert, description: `Bearer ${tokenWith(everything)}`, client_secret: 'hunter2', link }
    const { client, recorded } = await record([json(body)])
    expect(await client.alerts.get('x')).toEqual(body)
    const text = JSON.stringify(recorded)
    for (const secret of ['c2VjcmV0', 'hunter2', tokenWith(everything).slice(0, 20)])
      expect(text).not.toContain(secret)
    expect(recorded[0]?.body).toMatchObject({
      client_secret: '[redacted]',
      link: 'https://x.blob.core.windows.net/y?sv=2021&sig=[redacted]&se=2026-01-01',
    })
  })
})
