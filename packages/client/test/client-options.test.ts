import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { type ClientOptions, createDefenderClient } from '../src/index.ts'
import { createCredential } from './fakes/credential.ts'

const refused: { name: string; options: Partial<Record<keyof ClientOptions, unknown>>; says: string }[] = [
  { name: 'no credential', options: { credential: undefined }, says: 'credential' },
  { name: 'an API in the clear', options: { apiBase: 'http://example.com' }, says: 'https' },
  { name: 'an API with a path', options: { apiBase: 'https://example.com/api' }, says: 'origin' },
  { name: 'an unknown cloud', options: { cloud: 'mars' }, says: 'mars' },
  { name: 'an unknown region', options: { geo: 'moon' }, says: 'moon' },
  { name: 'no time at all', options: { timeoutMs: 0 }, says: 'timeoutMs' },
  { name: 'a time without end', options: { timeoutMs: Number.POSITIVE_INFINITY }, says: 'timeoutMs' },
  { name: 'a time that is no number', options: { attemptTimeoutMs: Number.NaN }, says: 'attemptTimeoutMs' },
  { name: 'no attempt', options: { retry: { attempts: 0 } }, says: 'retry.attempts' },
  { name: 'half an attempt', options: { retry: { attempts: 1.5 } }, says: 'retry.attempts' },
  { name: 'a user agent with a line break', options: { userAgent: 'a\nb' }, says: 'userAgent' },
]

describe('ClientOptions', () => {
  it.each(refused)('refuses $name when the client is made', ({ options, says }) => {
    const given = { credential: createCredential(), ...options } as ClientOptions
    expect(() => createDefenderClient(given)).toThrow(ConfigError)
    expect(() => createDefenderClient(given)).toThrow(says)
  })

  it('takes an emulator on loopback', () => {
    const options = { credential: createCredential(), apiBase: 'http://127.0.0.1:4000' }
    expect(() => createDefenderClient(options)).not.toThrow()
  })

  it('refuses a bad time for one call', async () => {
    const client = createDefenderClient({ credential: createCredential() })
    await expect(client.alerts.get('da1', { timeoutMs: -1 })).rejects.toBeInstanceOf(ConfigError)
  })
})
