import { describe, expect, it } from 'vitest'
import { checkFields } from '../../src/output/check-fields.ts'
import { oneBatch } from '../../src/output/one-batch.ts'
import type { OutputFlags } from '../../src/output/output-flags.ts'
import { printRecords } from '../../src/output/print-records.ts'
import { createRecorder } from './recorder.ts'

describe('checkFields', () => {
  it.each([
    { name: 'fields that records have', fields: ['id'], records: [{ id: 1 }], known: [] },
    { name: 'a field that one of them has', fields: ['tag'], records: [{}, { tag: 1 }], known: [] },
    { name: 'a field that they may have', fields: ['owner'], records: [{ id: 1 }], known: ['owner'] },
    { name: 'whatever is below a field', fields: ['vm.no.such'], records: [{ vm: {} }], known: [] },
    { name: 'anything where there is no record', fields: ['what'], records: [], known: ['id'] },
  ])('takes $name', ({ fields, records, known }) => {
    expect(() => checkFields(fields, records, known)).not.toThrow()
  })

  it.each([
    { name: 'what was meant', field: 'severty', next: 'Did you mean severity?' },
    { name: 'all that there are', field: 'zzzzzz', next: 'Fields are id, owner, severity.' },
  ])('says $name', ({ field, next }) => {
    const records = [{ severity: 'High', '@odata.context': 'x' }]
    expect(() => checkFields(['severity', field], records, ['id', 'owner'])).toThrow(
      expect.objectContaining({
        code: 'MDE_CONFIG',
        message: `No record has a field named '${field}'.`,
        next,
      }),
    )
  })
})

describe('printRecords', () => {
  const layout = { columns: [{ field: 'id' }], fields: ['owner'], whenEmpty: '' }

  it.each<OutputFlags>([{ json: 'idd' }, { jsonl: 'idd' }, { csv: 'idd' }, { json: 'idd', jq: '.' }])(
    'prints nothing of a field that there is not, with %j',
    async (flags) => {
      const terminal = createRecorder()
      const printing = printRecords(terminal, flags, layout, oneBatch([{ id: 1 }]))
      await expect(printing).rejects.toMatchObject({ code: 'MDE_CONFIG', next: 'Did you mean id?' })
      expect(terminal.text()).toBe('')
    },
  )

  it.each<{ flags: OutputFlags; want: string }>([
    { flags: { jsonl: 'owner,id' }, want: '{"owner":null,"id":1}\n{"owner":null,"id":2}\n' },
    { flags: { csv: 'owner,id' }, want: 'owner,id\n,1\n,2\n' },
  ])('prints every batch with $flags, and nothing where a record lacks a field', async ({ flags, want }) => {
    const terminal = createRecorder()
    const batches = (async function* () {
      yield await Promise.resolve([{ id: 1 }])
      yield [{ id: 2 }]
    })()
    await printRecords(terminal, flags, layout, batches)
    expect(terminal.text()).toBe(want)
  })
})
