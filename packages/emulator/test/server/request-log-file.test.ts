import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterEach, beforeEach, expect, it } from 'vitest'
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
