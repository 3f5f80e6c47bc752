import { describe, expect, it, vi } from 'vitest'
import { raceSignal } from '../../src/keys/race-signal.ts'
import { caught } from '../caught.ts'

const refusal = (reason: unknown): Error => new Error('stopped', { cause: reason })
const never = new Promise<never>(() => undefined)

describe('raceSignal', () => {
  it('hands on what the promise brings, and stops listening', async () => {
    const { signal } = new AbortController()
    const remove = vi.spyOn(signal, 'removeEventListener')
    expect(await raceSignal(Promise.resolve(7), signal, refusal)).toBe(7)
    expect(remove).toHaveBeenCalledOnce()
  })

  it('hands on how the promise fails', async () => {
    const fault = new Error('fault')
    expect(await caught(() => raceSignal(Promise.reject(fault), new AbortController().signal, refusal))).toBe(
      fault,
    )
  })

  it('stops when the signal fires', async () => {
    const controller = new AbortController()
    const error = caught(() => raceSignal(never, controller.signal, refusal))
    controller.abort('enough')
    expect(await error).toMatchObject({ message: 'stopped', cause: 'enough' })
  })

  it('stops at once when the signal fired before', async () => {
    const error = await caught(() => raceSignal(never, AbortSignal.abort('early'), refusal))
    expect(error).toMatchObject({ message: 'stopped', cause: 'early' })
  })
})
