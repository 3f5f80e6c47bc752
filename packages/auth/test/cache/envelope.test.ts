import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createEnvelope, type Envelope } from '../../src/cache/envelope.ts'
import { readSealingKey } from '../../src/cache/sealing-key.ts'
import { rejection } from '../support/rejection.ts'

const oldKey = readSealingKey(randomBytes(32), 'key')
const key = readSealingKey(randomBytes(32), 'key')
const clear = createEnvelope(async () => undefined)
const sealing = createEnvelope(async () => ({ current: key, previous: [] }))
const text = JSON.stringify({ token: 'hunter2 ü' })

describe('createEnvelope', () => {
  it.each([
    { name: 'in the clear', envelope: clear },
    { name: 'sealed', envelope: sealing },
  ])('gives back what was stored $name', async ({ envelope }) => {
    expect(await envelope.open('row', await envelope.seal('row', text))).toBe(text)
  })

  it('shows nothing of a sealed text, and never seals it twice alike', async () => {
    const rows = await Promise.all([sealing.seal('row', text), sealing.seal('row', text)])
    for (const row of rows) {
      expect(row).not.toContain('hunter2')
      expect(Buffer.from(row, 'base64').toString()).not.toContain('hunter2')
    }
    const [first, second] = rows.map((row) => JSON.parse(row) as Record<string, unknown>)
    expect(first).toMatchObject({ version: 1, keyId: key.id })
    for (const field of ['nonce', 'sealed', 'tag']) expect(first?.[field]).not.toBe(second?.[field])
  })

  it('opens rows of a previous key, and seals with the current one', async () => {
    const before = createEnvelope(async () => ({ current: oldKey, previous: [] }))
    const after = createEnvelope(async () => ({ current: key, previous: [oldKey] }))
    expect(await after.open('row', await before.seal('row', text))).toBe(text)
    expect(await sealing.open('row', await after.seal('row', text))).toBe(text)
  })

  const other = createEnvelope(async () => ({ current: oldKey, previous: [] }))
  const faults: { name: string; reason: string; envelope: Envelope; raw: () => Promise<string> }[] = [
    {
      name: 'a cut row',
      reason: 'damaged',
      envelope: sealing,
      raw: async () => (await sealing.seal('row', text)).slice(0, 40),
    },
    { name: 'an empty row', reason: 'damaged', envelope: clear, raw: async () => '' },
    { name: 'a row that is no object', reason: 'damaged', envelope: clear, raw: async () => 'null' },
    { name: 'a row without content', reason: 'damaged', envelope: clear, raw: async () => '{"version":1}' },
    { name: 'a row without version', reason: 'damaged', envelope: clear, raw: async () => '{"text":"x"}' },
    {
      name: 'a row in the clear where there is a key',
      reason: 'not-encrypted',
      envelope: sealing,
      raw: () => clear.seal('row', text),
    },
    {
      name: 'a row of another key',
      reason: 'wrong-key',
      envelope: other,
      raw: () => sealing.seal('row', text),
    },
    {
      name: 'a sealed row where there is no key',
      reason: 'wrong-key',
      envelope: clear,
      raw: () => sealing.seal('row', text),
    },
    {
      name: 'a row moved from another key',
      reason: 'tampered',
      envelope: sealing,
      raw: () => sealing.seal('another row', text),
    },
    {
      name: 'a row of a later version',
      reason: 'too-new',
      envelope: sealing,
      raw: async () => '{"version":2}',
    },
  ]

  it.each(faults)('calls $name $reason', async ({ reason, envelope, raw }) => {
    expect(await rejection(envelope.open('row', await raw()))).toMatchObject({
      name: 'CacheError',
      code: 'MDE_CACHE',
      reason,
    })
  })

  it.each(['nonce', 'tag', 'sealed'])('notices a changed %s', async (field) => {
    const row = JSON.parse(await sealing.seal('row', text)) as Record<string, string>
    const bytes = Buffer.from(row[field] ?? '', 'base64')
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      const raw = JSON.stringify({ ...row, [field]: changed.toString('base64') })
      expect(await rejection(sealing.open('row', raw))).toMatchObject({ reason: 'tampered' })
    }
  })

  it.each([
    {
      name: 'a short tag',
      change: (row: Record<string, string>) => ({ ...row, tag: row['tag']?.slice(0, 8) }),
    },
    { name: 'an empty nonce', change: (row: Record<string, string>) => ({ ...row, nonce: '' }) },
  ])('does not open a row with $name', async ({ change }) => {
    const row = JSON.parse(await sealing.seal('row', text)) as Record<string, string>
    expect(await rejection(sealing.open('row', JSON.stringify(change(row))))).toMatchObject({
      reason: 'tampered',
    })
  })
})
