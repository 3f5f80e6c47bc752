import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRequestLogFile } from '../../src/server/request-log-file.ts'

const record = { at: '2026-03-01T12:00:00.000Z', method: 'GET', path: '/', status: 200, durationMs: 1 }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mde-emulator-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('has every record on disk once it is closed, after what was there before', async () => {
  const path = join(folder, 'log.ndjson')
  for (const status of [200, 404]) {
    const file = await openRequestLogFile(path)
    for (let count = 0; count < 2_000; count++) file.write({ ...record, status })
    await file.close()
  }
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(4_000)
  expect(lines.at(0)).toBe(JSON.stringify(record))
  expect(lines.at(-1)).toBe(JSON.stringify({ ...record, status: 404 }))
})

it('says when the file cannot be opened', async () => {
  await expect(openRequestLogFile(join(folder, 'no', 'log.ndjson'))).rejects.toBeInstanceOf(ConfigError)
})

describe.skipIf(!existsSync('/dev/full'))('on a full disk', () => {
  it('drops records in silence and says so when it is closed', async () => {
    const file = await openRequestLogFile('/dev/full')
    file.write(record)
    await setTimeout(20)
    file.write(record)
    const failure = file.close()
    await expect(failure).rejects.toBeInstanceOf(ConfigError)
    await expect(failure).rejects.toMatchObject({
      message: 'The request log /dev/full is incomplete (ENOSPC).',
      next: expect.stringContaining('disk'),
      cause: { code: 'ENOSPC' },
    })
  })

  it('says so too when nobody waited for the write', async () => {
    const file = await openRequestLogFile('/dev/full')
    file.write(record)
    await expect(file.close()).rejects.toBeInstanceOf(ConfigError)
  })
})

it('takes no record after it is closed', async () => {
  const path = join(folder, 'log.ndjson')
  const file = await openRequestLogFile(path)
  const closed = file.close()
  file.write(record)
  await closed
  file.write(record)
  expect(await readFile(path, 'utf8')).toBe('')
})
