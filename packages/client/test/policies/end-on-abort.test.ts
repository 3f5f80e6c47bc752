import { AbortedError } from '@mde-kit/contract/errors'
import { isolateMachine, listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { endOnAbort } from '../../src/policies/end-on-abort.ts'
import { callTo } from '../fakes/calls.ts'
import { wholeStatus } from '../fakes/fetch.ts'

const cases = [
  { name: 'a read', operation: listAlerts, early: false, isOut: true, next: /^Call again/ },
  { name: 'a read before it begins', operation: listAlerts, early: true, isOut: false, next: /^Call again/ },
  {
    name: 'an isolation that is out',
    operation: isolateMachine,
    early: false,
    isOut: true,
    next: /may have/,
  },
  {
    name: 'an isolation that was not sent',
    operation: isolateMachine,
    early: false,
    isOut: false,
    next: /^Nothing was carried out/,
  },
  {
    name: 'an isolation before it begins',
    operation: isolateMachine,
    early: true,
    isOut: false,
    next: /^Nothing was carried out/,
  },
]

describe('endOnAbort', () => {
  it.each(cases)(
    'throws AbortedError with its cause for $name',
    async ({ operation, early, isOut, next }) => {
      const controller = new AbortController()
      const reason = new Error('the user left')
      if (early) controller.abort(reason)
      let began = 0
      const work = endOnAbort()(({ progress }) => {
        began++
        progress.outcomeUnknown = isOut
        return new Promise(() => undefined)
      })(callTo(operation, { signal: controller.signal }))
      if (!early) controller.abort(reason)
      const error: unknown = await work.catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(AbortedError)
      expect(error).toMatchObject({
        operationId: operation.id,
        cause: reason,
        next: expect.stringMatching(next) as string,
      })
      expect(began).toBe(early ? 0 : 1)
    },
  )

  it('needs no signal', async () => {
    const send = endOnAbort()(async (_, { lifetime }) => wholeStatus(lifetime.signal.aborted ? 500 : 200))
    await expect(send({ ...callTo(listAlerts), signal: undefined })).resolves.toMatchObject({ status: 200 })
  })
})
