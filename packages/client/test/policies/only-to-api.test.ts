import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { onlyToApi } from '../../src/policies/only-to-api.ts'
import { callTo } from '../fakes/calls.ts'
import { wholeStatus } from '../fakes/fetch.ts'

const cases = [
  { name: 'lets the API pass', url: 'https://api.security.microsoft.com/api/alerts', passes: true },
  {
    name: 'stops another host',
    url: 'https://api.security.microsoft.com.evil.test/api/alerts',
    passes: false,
  },
  { name: 'stops the API in the clear', url: 'http://api.security.microsoft.com/api/alerts', passes: false },
  { name: 'stops another port', url: 'https://api.security.microsoft.com:444/api/alerts', passes: false },
]

describe('onlyToApi', () => {
  it.each(cases)('$name', async ({ url, passes }) => {
    let sent = 0
    const send = onlyToApi('https://api.security.microsoft.com')(async () => {
      sent++
      return wholeStatus(200)
    })
    const error = await send(callTo(undefined, { url })).then(
      () => undefined,
      (caught: unknown) => caught,
    )
    expect(sent).toBe(passes ? 1 : 0)
    expect(error instanceof ConfigError).toBe(!passes)
  })
})
