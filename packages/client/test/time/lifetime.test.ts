import { describe, expect, it, vi } from 'vitest'
import { Lifetime } from '../../src/time/lifetime.ts'

const over = new Error('over')

function ended(): Lifetime {
  const lifetime = new Lifetime()
  lifetime.end(over)
  return lifetime
}

describe('a lifetime', () => {
  it('ends once, with the first error', () => {
    const lifetime = new Lifetime()
    lifetime.throwIfOver()
    const told = vi.fn()
    lifetime.onEnd(told)
    lifetime.end(over)
    lifetime.end(new Error('too late'))
    expect(told.mock.calls).toEqual([[over]])
    expect(() => lifetime.throwIfOver()).toThrow(over)
  })

  it('tells at once who asks after the end, and nobody who has taken it back', () => {
    const late = vi.fn()
    ended().onEnd(late)
    expect(late).toHaveBeenCalledWith(over)
    const lifetime = new Lifetime()
    const gone = vi.fn()
    lifetime.onEnd(gone)()
    lifetime.end(over)
    expect(gone).not.toHaveBeenCalled()
  })

  it('has one signal, which fires with the error, be it asked for before or after', () => {
    const lifetime = new Lifetime()
    const { signal } = lifetime
    expect(signal.aborted).toBe(false)
    lifetime.end(over)
    expect(signal.reason).toBe(over)
    expect(lifetime.signal).toBe(signal)
    expect(ended().signal.reason).toBe(over)
  })

  it('makes no signal that nobody asks for', () => {
    const made = vi.spyOn(globalThis, 'AbortController')
    ended().onEnd(() => undefined)
    expect(made).not.toHaveBeenCalled()
    made.mockRestore()
  })

  const never = new Promise<never>(() => undefined)
  const races = [
    { name: 'the result of the work', work: () => Promise.resolve('done'), end: false, want: 'done' },
    {
      name: 'the failure of the work',
      work: () => Promise.reject(new Error('failed')),
      end: false,
      want: 'failed',
    },
    { name: 'the end, where the work does not know of it', work: () => never, end: true, want: 'over' },
  ]
  it.each(races)('waits for $name', async ({ work, end, want }) => {
    const lifetime = new Lifetime()
    const raced = lifetime.race<string>(work()).catch(({ message }: Error) => message)
    if (end) lifetime.end(over)
    expect(await raced).toBe(want)
  })

  it('keeps nothing of work that is done', async () => {
    const lifetime = new Lifetime()
    const takenBack = vi.fn()
    vi.spyOn(lifetime, 'onEnd').mockReturnValue(takenBack)
    await lifetime.race(Promise.resolve())
    await new Promise((resolve) => setImmediate(resolve))
    expect(takenBack).toHaveBeenCalledOnce()
  })
})
