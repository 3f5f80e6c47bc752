import { describe, expect, it } from 'vitest'
import { oneBatch } from '../../src/output/one-batch.ts'
import type { OutputFlags } from '../../src/output/output-flags.ts'
import { printRecords } from '../../src/output/print-records.ts'
import { createRecorder } from './recorder.ts'

const records = [
  { id: 'a', size: 1, nested: { name: 'x' }, tags: ['p', 'q'], big: 12345678901234567890n },
  { id: 'b', size: null, nested: {}, tags: [], big: 1n },
]
const columns = [{ field: 'id' }, { field: 'nested.name', head: 'name' }, { field: 'tags' }]

async function print(flags: OutputFlags, rows: readonly unknown[] = records): Promise<string> {
  const terminal = createRecorder()
  await printRecords(terminal, flags, { columns, whenEmpty: 'Nothing.' }, oneBatch(rows))
  return terminal.text()
}

describe('printRecords', () => {
  it.each<{ name: string; flags: OutputFlags; want: string }>([
    { name: 'a table', flags: {}, want: '  id  name  tags\n  a   x     p, q\n  b\n' },
    { name: 'CSV of the columns', flags: { csv: true }, want: 'id,nested.name,tags\na,x,"p, q"\nb,,\n' },
    { name: 'CSV of fields', flags: { csv: 'size, big' }, want: 'size,big\n1,12345678901234567890\n,1\n' },
    {
      name: 'lines of JSON',
      flags: { jsonl: 'id,nested.name,big' },
      want: '{"id":"a","nested.name":"x","big":12345678901234567890}\n{"id":"b","nested.name":null,"big":1}\n',
    },
    {
      name: 'JSON of fields',
      flags: { json: 'id' },
      want: '[\n  {\n    "id": "a"\n  },\n  {\n    "id": "b"\n  }\n]\n',
    },
    {
      name: 'what jq makes of it',
      flags: { jq: '.[] | .id, .big' },
      want: 'a\n12345678901234567890\nb\n1\n',
    },
  ])('prints $name', async ({ flags, want }) => {
    expect(await print(flags)).toBe(want)
  })

  it('makes no formula of what an attacker has named', async () => {
    expect(
      await print({ csv: 'id' }, [
        { id: '=HYPERLINK("http://evil")' },
        { id: '+1' },
        { id: '-1' },
        { id: '@x' },
      ]),
    ).toBe(`id\n"'=HYPERLINK(""http://evil"")"\n'+1\n'-1\n'@x\n`)
  })

  it.each(['jq', 'csv', 'jsonl', 'json'] as const)('lets no escape sequence through as %s', async (mode) => {
    const flags = mode === 'jq' ? { jq: '.[].id' } : { [mode]: true }
    expect(await print(flags, [{ id: '\u001b]0;x\u0007\u009b2J' }])).not.toMatch(/[\u001b\u0007\u009b]/)
  })

  it('runs jq over some megabytes in about the time that reading them takes', async () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, title: 'x'.repeat(200) }))
    const startedAt = performance.now()
    expect(await print({ jq: 'map(.id) | add' }, rows)).toBe('199990000\n')
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })

  it('says what is wrong with a filter of jq', async () => {
    await expect(print({ jq: '.[' })).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: expect.stringContaining('syntax error'),
    })
  })

  it('says that there is nothing, and prints an empty array for programs', async () => {
    const terminal = createRecorder()
    await printRecords(terminal, {}, { columns, whenEmpty: 'Nothing.' }, oneBatch([]))
    expect({ text: terminal.text(), notes: terminal.notes }).toEqual({ text: '', notes: ['Nothing.'] })
    expect(await print({ json: true }, [])).toBe('[]\n')
    expect(await print({ csv: true }, [])).toBe('id,nested.name,tags\n')
  })
})
