import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { type EmulatorOptions, resolveEmulatorOptions } from '../src/emulator-options.ts'

const refused: { name: string; options: EmulatorOptions; says: string }[] = [
  { name: 'a host off loopback', options: { host: '0.0.0.0' }, says: 'can be reached from other machines' },
  { name: 'an IPv6 host off loopback', options: { host: '::' }, says: 'can be reached from other machines' },
  {
    name: 'a port out of range',
    options: { port: 65_536 },
    says: 'port must be a whole number from 0 to 65535',
  },
  { name: 'half an alert', options: { alerts: 0.5 }, says: 'alerts must be' },
  { name: 'a page of nothing', options: { pageSize: 0 }, says: 'pageSize must be' },
  { name: 'a page over the cap', options: { pageSize: 10_001 }, says: 'pageSize must be' },
  { name: 'alerts without devices', options: { machines: 0 }, says: 'alerts need devices' },
  { name: 'no tenants', options: { tenants: [] }, says: 'tenants is empty' },
  {
    name: 'a negative timing',
    options: { actionTimings: { pendingMs: -1, inProgressMs: 0 } },
    says: 'actionTimings.pendingMs',
  },
  { name: 'more devices than there may be', options: { scale: 10_001 }, says: 'machines' },
  { name: 'an unknown scale', options: { scale: 'huge' as 'large' }, says: "no scale named 'huge'" },
]

describe('resolveEmulatorOptions', () => {
  it('fills in the defaults', () => {
    expect(resolveEmulatorOptions({})).toEqual({
      port: 0,
      host: '127.0.0.1',
      allowRemote: false,
      https: false,
      seed: 1,
      scale: 'small',
      alerts: 260,
      machines: 64,
      pageSize: 10_000,
      actionTimings: { pendingMs: 500, inProgressMs: 1000 },
      now: expect.any(Function),
      rateLimits: 'enforce',
      fidelity: 'examples',
      oddities: 'imitate',
    })
  })

  it.each([
    { options: { scale: 'medium' }, want: { machines: 1000, alerts: 10_000 } },
    { options: { scale: 'large' }, want: { machines: 10_000, alerts: 250_000 } },
    { options: { scale: 40 }, want: { machines: 40, alerts: 1000 } },
    { options: { scale: 'large', alerts: 5 }, want: { machines: 10_000, alerts: 5 } },
  ] as const)('takes $options for a size', ({ options, want }) => {
    expect(resolveEmulatorOptions(options)).toMatchObject(want)
  })

  it.each(refused)('refuses $name', ({ options, says }) => {
    expect(() => resolveEmulatorOptions(options)).toThrow(ConfigError)
    expect(() => resolveEmulatorOptions(options)).toThrow(says)
  })

  it.each(['::1', 'localhost', '127.0.0.2'])('accepts %s as loopback', (host) => {
    expect(resolveEmulatorOptions({ host })).toMatchObject({ host })
  })

  it('listens elsewhere when told', () => {
    expect(resolveEmulatorOptions({ host: '0.0.0.0', allowRemote: true })).toMatchObject({ host: '0.0.0.0' })
  })
})
