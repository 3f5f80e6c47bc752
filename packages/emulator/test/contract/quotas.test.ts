import { type Operation, operations } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench, startMs } from '../defender/bench.ts'
import { schemaNamed } from './caller.ts'

// Each operation is called until its documented quota is used up. The calls end in 400, since quotas come first.

const limited: Operation[] = Object.values(operations).filter(
  ({ service, rateLimits }) => service === 'defender' && rateLimits.length > 0,
)
const shortest = ({ rateLimits }: Operation) =>
  [...rateLimits].sort((a, b) => a.perSeconds - b.perSeconds || a.calls - b.calls)[0] ?? {
    calls: 0,
    perSeconds: 0,
  }
const cases = limited.map((operation) => ({ id: operation.id, ...shortest(operation), operation }))

describe('the documented quota', () => {
  const bench = createBench({ rateLimits: 'enforce', machines: 1, alerts: 1 })

  it.each(cases)(
    'of $id lets $calls calls in $perSeconds seconds through',
    async ({ operation, calls, perSeconds }) => {
      bench.control.reset()
      bench.clock.nowMs = startMs
      const path = `${operation.path.replaceAll(/\{\w+\}/g, 'x')}?$nonsense=1`
      const as = operation.permissions.application.length > 0 ? {} : { user: 'analyst@contoso.example' }
      const call = () => bench.call(operation.method, path, { as })
      const within: number[] = []
      for (let left = calls; left > 0; left--) within.push((await call()).status)
      expect(within.filter((status) => status !== 400)).toEqual([])

      bench.clock.nowMs += 1000
      const { status, body, headers } = await call()
      expect(status).toBe(429)
      expect(headers.get('retry-after')).toBe(String(perSeconds - 1))
      expect(body).toMatchObject({
        error: { code: 'TooManyRequests', message: expect.stringContaining(`${calls}`) },
      })
      expect(schemaNamed('ApiErrorResponse').safeParse(body).error?.issues).toBe(undefined)

      bench.clock.nowMs = startMs + perSeconds * 1000
      expect((await call()).status).toBe(400)
    },
  )
})
