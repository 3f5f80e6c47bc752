import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/command/command-line.ts'

const read = [
  { args: [], want: { kind: 'start', isJson: false, options: {} } },
  { args: ['--help'], want: { kind: 'help' } },
  { args: ['-h', '--port', '1'], want: { kind: 'help' } },
  {
    args: [
      '--port',
      '8080',
      '--seed=7',
      '--alerts',
      '10',
      '--machines',
      '5',
      '--request-log',
      'r.ndjson',
      '--fidelity=strict',
      '--json',
    ],
    want: {
      kind: 'start',
      isJson: true,
      options: {
        port: 8080,
        seed: 7,
        alerts: 10,
        machines: 5,
        fidelity: 'strict',
        requestLogFile: 'r.ndjson',
      },
    },
  },
]

const onTheNetwork = ['--host', '0.0.0.0', '--allow-remote', '--https', '--ca-file', 'ca.pem']

const refused = [
  { args: ['--prot', '1'], says: "Unknown option '--prot'." },
  { args: ['extra'], says: "Unexpected argument 'extra'." },
  { args: ['--port', 'x'], says: "--port must be a whole number (got 'x')." },
]

describe('readCommandLine', () => {
  it.each(read)('reads $args', ({ args, want }) => {
    expect(readCommandLine(args)).toEqual(want)
  })

  it('reads where to listen, and how', () => {
    expect(readCommandLine(onTheNetwork)).toEqual({
      kind: 'start',
      isJson: false,
      options: { host: '0.0.0.0', allowRemote: true, https: true, caFile: 'ca.pem' },
    })
  })

  it.each(refused)('refuses $args', ({ args, says }) => {
    expect(() => readCommandLine(args)).toThrow(ConfigError)
    expect(() => readCommandLine(args)).toThrow(says)
  })
})
