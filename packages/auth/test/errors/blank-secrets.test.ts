import { describe, expect, it } from 'vitest'
import { blankSecrets, readSecrets } from '../../src/errors/blank-secrets.ts'

const secret = "a b&c=d/e+f~g'h(i)%41ü€$^\\"
const formEncoded = new URLSearchParams({ s: secret }).toString().slice('s='.length)
const strict = encodeURIComponent(secret).replace(
  /[~'()]/g,
  (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
)

describe('blankSecrets', () => {
  it.each([
    { name: 'as it is', text: secret },
    { name: 'percent-encoded', text: encodeURIComponent(secret) },
    { name: 'percent-encoded without exceptions', text: strict },
    {
      name: 'percent-encoded in lower case',
      text: strict.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    },
    { name: 'form-encoded', text: formEncoded },
    { name: 'encoded in part', text: secret.replace('&', '%26') },
  ])('blanks a secret $name', ({ text }) => {
    expect(blankSecrets(`<${text}> and <${text}>`, [secret])).toBe('<[redacted]> and <[redacted]>')
  })

  it('blanks all of a secret that starts with another', () => {
    expect(blankSecrets('got abcdefgh', ['abcd', 'abcdefgh'])).toBe('got [redacted]')
  })

  it.each([
    { name: 'text without the secret', text: 'a b c', secrets: [secret] },
    { name: 'a secret of three characters', text: 'the app', secrets: ['the', ''] },
    { name: 'text that only fits the secret as a pattern', text: 'abbbc', secrets: ['ab+c', 'a.*c'] },
  ])('leaves $name alone', ({ text, secrets }) => {
    expect(blankSecrets(text, secrets)).toBe(text)
  })
})

it('reads the secret fields of a form, and no other', () => {
  const secrets = {
    assertion: 'as sertion',
    client_assertion: 'client-assertion',
    client_secret: 'client&secret',
    code: 'co+de',
    code_verifier: 'verifier',
    device_code: 'device=code',
    password: 'pass word',
    refresh_token: 'refresh',
  }
  const form = { client_id: 'app', username: 'user@contoso.com', scope: 'openid', ...secrets }
  expect(readSecrets(new URLSearchParams(form).toString())).toEqual(Object.values(secrets))
  expect(readSecrets('')).toEqual([])
})
