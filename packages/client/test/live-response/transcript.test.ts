import { expect, it } from 'vitest'
import { readTranscript } from '../../src/live-response/transcript.ts'

const wanted = { isReadable: true, scriptName: 'a.ps1', exitCode: 0, output: 'C:\\x\nline "2"\n', errors: '' }
const escaped = String.raw`{"script_name":"a.ps1","exit_code":0,"script_output":"C:\\x\nline \"2\"\n","script_errors":""}`
const raw = escaped.replaceAll(String.raw`\n`, '\n')

const readable = [
  { name: 'JSON', text: escaped },
  { name: 'raw line breaks, as in the documentation', text: raw },
  { name: 'raw line breaks of Windows', text: raw.replaceAll('\n', '\r\n'), output: 'C:\\x\r\nline "2"\r\n' },
  { name: 'NULs after the output', text: raw.replace('\n",', '\n\0\0\0",') },
  { name: 'NULs after everything', text: `${raw}\0\0\n` },
  { name: 'a byte order mark', text: `\uFEFF${escaped}` },
  { name: 'line breaks between fields', text: raw.replaceAll(',"script', ',\n  "script') },
  {
    name: 'tabs and escapes in the output',
    text: raw.replace('line', '\tli\u001bne'),
    output: 'C:\\x\n\tli\u001bne "2"\n',
  },
  {
    name: 'the name of a field of 2021',
    text: escaped.replace('script_errors":"', 'script_error":"no'),
    errors: 'no',
  },
]
it.each(readable)('reads $name', ({ text, output = wanted.output, errors = '' }) => {
  expect(readTranscript(text)).toEqual({ ...wanted, output, errors, text })
})

it.each(['', 'Access denied.', '[1]', '"text"', 'null', '{"script_output":"cut o'])(
  'hands on what it cannot take apart: %s',
  (text) => {
    expect(readTranscript(text)).toEqual({
      isReadable: false,
      scriptName: undefined,
      exitCode: undefined,
      output: '',
      errors: '',
      text,
    })
  },
)

it('makes nothing up where fields are missing or of another type', () => {
  expect(readTranscript('{"script_name":1,"exit_code":"0"}')).toMatchObject({
    isReadable: true,
    scriptName: undefined,
    exitCode: undefined,
    output: '',
  })
})
