import { describe, expect, it } from 'vitest'
import { requireToken } from '../../src/config/require-token.ts'
import { givenTokenCredential } from '../../src/flows/given-token.ts'
import { onBehalfOfCredential } from '../../src/flows/on-behalf-of.ts'
import { clientId, tenantId } from '../support/fake-token-endpoint.ts'

const app = { tenantId, clientId, clientSecret: 's3cret' }

const options = [
  {
    option: 'token',
    make: (token: string) => givenTokenCredential({ token, expiresOnTimestamp: 1 }),
  },
  {
    option: 'userAssertion',
    make: (userAssertion: string) => onBehalfOfCredential({ ...app, userAssertion }),
  },
]

describe.each(options)('$option', ({ option, make }) => {
  it.each([
    { name: 'a whole header', text: 'Bearer canary.a.b', says: 'begins with Bearer' },
    { name: 'a header in lower case', text: 'bearer canary.a.b', says: 'begins with Bearer' },
    { name: 'quotes', text: '"canary.a.b"', says: 'holds characters that no token has' },
    { name: 'two lines', text: 'canary.\na.b', says: 'holds characters that no token has' },
    { name: 'blanks alone', text: ' ', says: 'is missing' },
  ])('is refused with $name, which is not shown', ({ text, says }) => {
    expect(() => make(text)).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringContaining(`${option} ${says}`) }),
    )
    expect(() => make(text)).not.toThrow('canary')
  })
})

it.each(['eyJ.eyJ.s-_', 'opaque', 'a+b/c==', 'a~b'])(
  'takes %j, with blanks and a line break around it',
  (token) => {
    expect(requireToken(` ${token}\r\n`, 'token')).toBe(token)
  },
)
