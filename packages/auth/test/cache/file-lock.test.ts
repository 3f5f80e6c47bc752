import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withFileLock } from '../../src/cache/file-lock.ts'
import { rejection } from '../support/rejection.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const options = { waitMs: 60_000, signal: new AbortController().signal, onWarning: () => undefined }

it('lets work take turns, and lets go when it has ended', async () => {
  const file = join(await temporaryFolder(), 'row')
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
  }
  await Promise.all(Array.from({ length: 5 }, () => withFileLock(file, work, options)))
  expect(most).toBe(1)
  expect(await readdir(join(file, '..'))).toEqual([])
})

it('lets go when work fails', async () => {
  const file = join(await temporaryFolder(), 'row')
  const fault = new Error('work failed')
  expect(await rejection(withFileLock(file, () => Promise.reject(fault), options))).toBe(fault)
  await withFileLock(file, () => Promise.resolve(), options)
})

it('stops trying when nobody waits for it', async () => {
  const file = join(await temporaryFolder(), 'row')
  await mkdir(`${file}.lock`)
  const abort = new AbortController()
  const waiting = rejection(withFileLock(file, () => Promise.resolve(), { ...options, signal: abort.signal }))
  setTimeout(() => abort.abort(), 20)
  expect(await waiting).toMatchObject({ code: 'MDE_ABORTED' })
})
