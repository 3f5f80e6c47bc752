import { unsigned } from '../fake-entra.ts'

/** Secrets that a claim, a header or an option may hold by somebody's mistake. */
export const canaries = {
  nested: unsigned({ canary: 'nested-token-canary' }),
  refresh: 'refresh-canary-5f1c',
  secret: 'secret-canary-8a2d',
  password: 'password-canary-c3e4',
  assertion: 'assertion-canary-77b0',
}

/** All of them in one text. */
export const planted =
  `Bearer ${canaries.nested} refresh_token=${canaries.refresh}&client_secret=${canaries.secret}` +
  `&password=${canaries.password}&client_assertion=${canaries.assertion}`

/** Finds pieces of a token in a text, down to twelve characters of its signature, and canaries. */
export function leaksIn(shown: string, token: string): readonly string[] {
  const segments = token.split('.').filter(({ length }) => length >= 12)
  const [header = '', payload = '', signature = ''] = token.split('.')
  const pieces = [
    signature.slice(0, 12),
    signature.slice(-12),
    payload.slice(0, 16),
    payload.slice(-16),
    header.slice(0, 16),
  ]
  const secrets = [...Object.values(canaries), ...canaries.nested.split('.').slice(1)]
  return [...segments, ...pieces, ...secrets].filter((text) => text.length >= 12 && shown.includes(text))
}
