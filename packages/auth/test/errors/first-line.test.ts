import { expect, it } from 'vitest'
import { firstLine } from '../../src/errors/first-line.ts'

it.each([
  {
    name: 'cuts off what follows on new lines',
    text: 'AADSTS90099: Something new.\r\nTrace ID: 1\r\nCorrelation ID: 2',
    want: 'Something new.',
  },
  {
    name: 'cuts off ids on the same line',
    text: 'AADSTS90099: Something new. Trace ID: 1 Correlation ID: 2 Timestamp: 3',
    want: 'Something new.',
  },
  {
    name: 'redacts tokens',
    text: 'Bad token eyJhbGciOiJub25lIn0.eyJhIjoxfQ.abc here',
    want: 'Bad token [token] here',
  },
  {
    name: 'redacts form fields',
    text: 'Got client_secret=abc123&x=1',
    want: 'Got client_secret=[redacted]&x=1',
  },
  {
    name: 'redacts the secrets it is told',
    text: 'The password hunter2 is wrong',
    want: 'The password [redacted] is wrong',
  },
  {
    name: 'redacts a secret that a cut would split',
    text: 'Got two\nlines Trace ID: x here',
    want: 'Got [redacted] here',
  },
  { name: 'keeps it short', text: 'x'.repeat(5_000), want: 'x'.repeat(200) },
  { name: 'leaves nothing of nothing', text: '', want: '' },
])('$name', ({ text, want }) => {
  expect(firstLine(text, ['hunter2', 'two\nlines Trace ID: x'])).toBe(want)
})
