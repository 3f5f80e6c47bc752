import { type Alert, type Machine, operations } from '@mde-kit/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBench } from './bench.ts'

const bench = createBench()
const ids = [
  (await bench.first<Alert>('/api/alerts')).id,
  (await bench.first<Machine>('/api/machines')).id,
  'unknown',
]

/** What an app may call. What Microsoft Graph answers is not imitated: 501, tested elsewhere. */
const own = Object.values(operations).filter(
  ({ service, permissions }) => service === 'defender' && permissions.application.length > 0,
)
const writes = own.filter(({ requestBody }) => requestBody)
const keys = fc.constantFrom(
  'Comment',
  'IsolationType',
  'status',
  'alertIds',
  'comment',
  'machineId',
  'eventTime',
  '__proto__',
  'constructor',
)
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('Full', 'Resolved', ...ids),
  fc.array(fc.constantFrom(...ids)),
)
const bodies = fc.oneof(
  fc.string(),
  fc.json(),
  fc.dictionary(keys, values).map((object) => JSON.stringify(object)),
)
const contentTypes = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json;',
)
const queries = fc.oneof(
  fc.string().map(encodeURIComponent),
  fc
    .tuple(fc.constantFrom('$filter', '$top', '$skip', '$expand', '$orderby', '%24filter'), fc.string())
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
)

describe('whatever is sent', () => {
  it('never makes a write fail with 500', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writes),
        fc.constantFrom(...ids),
        bodies,
        contentTypes,
        async (operation, id, body, type) => {
          const path = operation.path.replace('{id}', id)
          const { status } = await bench.call(operation.method, path, {
            body,
            headers: { 'content-type': type },
          })
          expect([operation.successStatus, 400, 404, 415]).toContain(status)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never makes a read fail with 500', async () => {
    const reads = own.filter(({ method }) => method === 'GET')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...reads),
        fc.oneof(fc.constantFrom(...ids), fc.string({ minLength: 1 })),
        queries,
        async (operation, id, query) => {
          const path = operation.path.replace('{id}', () => encodeURIComponent(id))
          const { status, body } = await bench.call('GET', `${path}?${query}`)
          expect([200, 400, 404, 405]).toContain(status)
          if (status !== 200)
            expect(body).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } })
        },
      ),
      { numRuns: 500 },
    )
  })
})
