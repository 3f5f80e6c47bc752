import { describe, expect, it } from 'vitest'
import { PermissionError } from '@mde-kit/client'
import { operations } from '@mde-kit/contract'
import { ConfigError, NetworkError } from '@mde-kit/contract/errors'
import { exitCodeOf } from '../src/exit-code.ts'
import { clip } from '../src/output/clip.ts'
import { renderTable } from '../src/output/table.ts'

describe('renderTable', () => {
  it('aligns columns without rules and without trailing blanks', () => {
    expect(
      renderTable(
        [
          ['a', 'bb', 'c'],
          ['aaa', 'b', ''],
        ],
        { head: ['x', 'y', 'z'] },
      ),
    ).toBe(['  x    y   z', '  a    bb  c', '  aaa  b'].join('\n'))
  })

  it('never passes on an escape sequence that the service sent', () => {
    expect(renderTable([['\u001b]0;title\u0007', '\u001b[2J', 'x\u0000y']])).not.toMatch(
      /[\u0000\u0007]|\u001b[^[]|\u001b\[2J/,
    )
  })
})

it.each([60, 80, 120])('keeps rows within %d columns where the fixed columns leave room', (columns) => {
  const rows = [
    [
      'id-0123456789',
      'High',
      'a-long-device-name.contoso.example',
      'A title that is longer than any terminal is wide, or nearly so',
    ],
  ]
  for (const line of renderTable(rows, { head: ['id', 'severity', 'device', 'title'], columns }).split('\n'))
    expect(line.length).toBeLessThanOrEqual(columns)
})

describe('clip', () => {
  it.each([
    { text: 'abc', width: 3, want: 'abc' },
    { text: 'abcd', width: 3, want: 'ab…' },
  ])('makes $text fit $width', ({ text, width, want }) => {
    expect(clip(text, width)).toBe(want)
  })
})

describe('exitCodeOf', () => {
  const permission = new PermissionError(operations.isolateMachine, {
    kind: 'delegated',
    held: [],
    missing: ['Machine.Isolate'],
    next: 'Grant it.',
  })
  it.each([
    { name: 'a mistake on the command line', error: new ConfigError('x', { next: 'y' }), want: 2 },
    { name: 'a missing permission', error: permission, want: 4 },
    { name: 'a network fault', error: new NetworkError('x', { next: 'y' }), want: 1 },
    { name: 'anything else', error: new Error('x'), want: 1 },
    { name: 'a thing that is no error', error: 'x', want: 1 },
  ])('$want for $name', ({ error, want }) => {
    expect(exitCodeOf(error)).toBe(want)
  })

  it.each([
    { status: 401, want: 3 },
    { status: 403, want: 4 },
    { status: 404, want: 5 },
    { status: 500, want: 1 },
  ])('$want for an answer $status', ({ status, want }) => {
    const error = Object.assign(new Error('x'), { isMdeError: true, code: 'MDE_HTTP', status, next: 'y' })
    expect(exitCodeOf(error)).toBe(want)
  })

  it.each([
    { status: 403, want: 1 },
    { status: 404, want: 5 },
  ])('$want for a file that storage refuses with $status', ({ status, want }) => {
    const error = { isMdeError: true, code: 'MDE_FILE_REFUSED', status, next: 'y' }
    expect(exitCodeOf(Object.assign(new Error('x'), error))).toBe(want)
  })

  it.each([
    { code: 'MDE_AUTH_MFA', want: 3 },
    { code: 'MDE_TOKEN_INVALID', want: 3 },
    { code: 'MDE_RATE_LIMITED', want: 6 },
    { code: 'MDE_QUOTA', want: 6 },
    { code: 'MDE_KQL', want: 2 },
    { code: 'MDE_UNAUTHORIZED', want: 3 },
    { code: 'MDE_FORBIDDEN', want: 4 },
    { code: 'MDE_SERVICE_FAULT', want: 1 },
    { code: 'MDE_GATEWAY', want: 1 },
    { code: 'MDE_INCOMPLETE', want: 7 },
  ])('$want for $code', ({ code, want }) => {
    expect(exitCodeOf(Object.assign(new Error('x'), { isMdeError: true, code, next: 'y' }))).toBe(want)
  })
})
