import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { type EmulatorFlags, readEmulatorFlags } from '../../src/command/emulator-flags.ts'

const refused: { flags: EmulatorFlags; says: string }[] = [
  { flags: { port: 'x' }, says: "--port must be a whole number (got 'x')." },
  { flags: { seed: '' }, says: "--seed must be a whole number (got '')." },
  { flags: { alerts: '-1' }, says: "--alerts must be a whole number (got '-1')." },
  { flags: { machines: '1e3' }, says: "--machines must be a whole number (got '1e3')." },
  {
    flags: { scale: 'huge' },
    says: "--scale must be small, medium, large or a number of devices (got 'huge').",
  },
  { flags: { fidelity: 'high' }, says: "--fidelity must be examples or strict (got 'high')." },
]

describe('readEmulatorFlags', () => {
  it('sets what is given and nothing else', () => {
    expect(readEmulatorFlags({})).toEqual({})
    expect(
      readEmulatorFlags({ port: undefined, alerts: '007', requestLog: 'a', state: 'b', fixtures: 'c' }),
    ).toStrictEqual({
      alerts: 7,
      requestLogFile: 'a',
      stateFolder: 'b',
      fixturesFile: 'c',
    })
  })

  it('reads a scale by name or number', () => {
    expect(readEmulatorFlags({ scale: 'large' })).toEqual({ scale: 'large' })
    expect(readEmulatorFlags({ scale: '500' })).toEqual({ scale: 500 })
  })

  it('leaves the other flags of a command alone', () => {
    const flags = { port: '1', json: true, machines: '2' }
    expect(readEmulatorFlags(flags)).toEqual({ port: 1, machines: 2 })
  })

  it.each(refused)('refuses $flags', ({ flags, says }) => {
    expect(() => readEmulatorFlags(flags)).toThrow(ConfigError)
    expect(() => readEmulatorFlags(flags)).toThrow(says)
  })
})
