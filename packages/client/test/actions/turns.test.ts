import { describe, expect, it } from 'vitest'
import { createTurns } from '../../src/actions/turns.ts'

const waiting = { operationId: 'runLiveResponse', signal: undefined }
/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  let end = () => {}
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    end: () => end(),
    run: async () => {
      log.push(`${name} begins`)
      await over
      log.push(`${name} ends`)
      return name
    },
  }
}

describe('turns', () => {
  it('let work of one key go one after the other, and that of others at once', async () => {
    const takeTurns = createTurns()
    const log: string[] = []
    const [a, b, other] = ['a', 'b', 'other'].map((name) => work(log, name))
    const results = Promise.all([
      takeTurns('x', a!.run, waiting),
      takeTurns('x', b!.run, waiting),
      takeTurns('y', other!.run, waiting),
    ])
    other!.end()
    b!.end()
    a!.end()
    expect(await results).toEqual(['a', 'b', 'other'])
    expect(log.indexOf('b begins')).toBeGreaterThan(log.indexOf('a ends'))
    expect(log.indexOf('other begins')).toBeLessThan(log.indexOf('a ends'))
  })

  it('go on behind work that fails', async () => {
    const takeTurns = createTurns()
    const failed = takeTurns('x', () => Promise.reject(new Error('no')), waiting)
    const next = takeTurns('x', () => Promise.resolve('next'), waiting)
    await expect(failed).rejects.toThrow('no')
    await expect(next).resolves.toBe('next')
  })

  it('are left at once on an abort, by work that is never begun, and by nobody else', async () => {
    const takeTurns = createTurns()
    const log: string[] = []
    const [first, second, third] = ['first', 'second', 'third'].map((name) => work(log, name))
    const { signal, abort } = ((controller) => ({
      signal: controller.signal,
      abort: () => controller.abort('enough'),
    }))(new AbortController())
    const before = takeTurns('x', first!.run, waiting)
    const left = takeTurns('x', second!.run, { ...waiting, signal })
    const behind = takeTurns('x', third!.run, waiting)
    abort()
    await expect(left).rejects.toMatchObject({
      code: 'MDE_ABORTED',
      operationId: 'runLiveResponse',
      cause: 'enough',
    })
    expect(log).toEqual(['first begins'])
    first!.end()
    third!.end()
    expect(await Promise.all([before, behind])).toEqual(['first', 'third'])
    expect(log).toEqual(['first begins', 'first ends', 'third begins', 'third ends'])
  })

  it('are not even waited for with a signal that has fired', async () => {
    const takeTurns = createTurns()
    const log: string[] = []
    const [first, second] = ['first', 'second'].map((name) => work(log, name))
    const before = takeTurns('x', first!.run, waiting)
    const late = takeTurns('x', second!.run, { ...waiting, signal: AbortSignal.abort() })
    await expect(late).rejects.toMatchObject({ code: 'MDE_ABORTED' })
    first!.end()
    await before
  })

  it('leave work that has begun to itself', async () => {
    const takeTurns = createTurns()
    const log: string[] = []
    const begun = work(log, 'begun')
    const controller = new AbortController()
    const before = takeTurns('x', () => Promise.resolve(), waiting)
    const result = takeTurns('x', begun.run, { ...waiting, signal: controller.signal })
    await before
    await new Promise((resolve) => setImmediate(resolve))
    expect(log).toEqual(['begun begins'])
    controller.abort()
    begun.end()
    await expect(result).resolves.toBe('begun')
  })
})
