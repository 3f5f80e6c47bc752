import { expect, it } from 'vitest'
import { Turns } from '../../src/cache/turns.ts'
import { rejection } from '../support/rejection.ts'

function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

it('lets work under one key take turns, and other work pass', async () => {
  const turns = new Turns()
  const done: string[] = []
  const { opened, open } = gate()
  const first = turns.take('a', async () => {
    await opened
    done.push('first')
  })
  const second = turns.take('a', async () => void done.push('second'))
  await turns.take('b', async () => void done.push('other'))
  open()
  await Promise.all([first, second])
  expect(done).toEqual(['other', 'first', 'second'])
})

it('passes results and faults on, and goes on after a fault', async () => {
  const turns = new Turns()
  const fault = new Error('work failed')
  const failed = rejection(turns.take('a', () => Promise.reject(fault)))
  const next = turns.take('a', async () => 'done')
  expect(await failed).toBe(fault)
  expect(await next).toBe('done')
})
