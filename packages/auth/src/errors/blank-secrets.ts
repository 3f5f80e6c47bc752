/** Fields of a token request that prove something; whoever reads one can use it. */
const secretFields = [
  'assertion',
  'client_assertion',
  'client_secret',
  'code',
  'code_verifier',
  'device_code',
  'password',
  'refresh_token',
]

/** Anything shorter is part of ordinary words. */
const shortestSecret = 4

/** Reads the secrets out of the form that a token request posts. */
export function readSecrets(form: string): string[] {
  const fields = new URLSearchParams(form)
  return secretFields.flatMap((name) => fields.getAll(name))
}

/**
 * Blanks secrets in text of a server that may have sent them back: as they are, percent-encoded and form-encoded.
 *
 * Secrets of less than four characters stay, since they could be anything.
 */
export function blankSecrets(text: string, secrets: readonly string[]): string {
  return [...new Set(secrets)]
    .filter((secret) => secret.length >= shortestSecret)
    .sort((a, b) => b.length - a.length) // a secret may start with another
    .reduce((left, secret) => left.replace(anySpelling(secret), '[redacted]'), text)
}

/** Encoders differ in what they leave alone and in the case of digits, so each character may be encoded or not. */
function anySpelling(secret: string): RegExp {
  const spellings = [...secret].map((character) => {
    const raw = character.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    const encoded = [...Buffer.from(character)].map(percentEncoded).join('')
    return `(?:${raw}|${encoded}${character === ' ' ? '|\\+' : ''})`
  })
  return new RegExp(spellings.join(''), 'g')
}

function percentEncoded(byte: number): string {
  const digits = byte.toString(16).padStart(2, '0')
  return `%${digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)}`
}
