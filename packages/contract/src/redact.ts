/**
 * A JWS or JWE in compact form: three to five base64url segments, some of them empty, the first a JSON object; and
 * what stands before it in the same word. Words are tried at their start alone and only when dots follow, so that the
 * time grows with the length of a text and not with its square.
 */
const jwt = /(?<![\w-])(?=[\w-]+(?:\.[\w-]*){2})([\w-]*?)eyJ[\w-]{5,}(?:\.[\w-]*){2,4}/g

const secretNames = [
  'access_?token',
  'refresh_?token',
  'id_?token',
  'client_?secret',
  'client_?assertion',
  'assertion',
  'password',
  'passwd',
  'code_?verifier',
  'device_?code',
].join('|')

/**
 * A secret of OAuth 2.0 by its name, in a form, in JSON, in code or in the environment: `client_secret=…`,
 * `"refreshToken": "…"`, `MDE_PASSWORD=…`. A quoted value goes up to its closing quote.
 */
const secretField = new RegExp(
  String.raw`(?<!\w)(\w*(?:${secretNames})["']?\s*[=:]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'&,;]+)`,
  'gi',
)

/** An authorization code, as it stands in a redirect. `code: …` is something else: an error has a code too. */
const authorizationCode = /\b(code=)[^\s"'&,;]+/gi

/** The signature of a link to Azure storage: who has it has the file. */
const linkSignature = /([?&;]sig=)[^\s"'&]+/gi

const authorization = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi

/** Replaces tokens, secrets, passwords and signatures of links in text that is about to be shown or logged. */
export function redact(text: string): string {
  return text
    .replace(jwt, '$1[token]')
    .replace(secretField, '$1[redacted]')
    .replace(authorizationCode, '$1[redacted]')
    .replace(linkSignature, '$1[redacted]')
    .replace(authorization, '$1 [redacted]')
}

const secretName = new RegExp(`^\\w*(?:${secretNames})$`, 'i')

/** Bodies may be nested as deep as their sender likes. */
const deepest = 64

/** The same for data: texts at any depth, and whatever stands in a field with the name of a secret. */
export function redactData(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redact(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return '[too deep]'
  if (Array.isArray(value)) return value.map((item) => redactData(item, depth + 1))
  const fields: [string, unknown][] = Object.entries(value)
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      secretName.test(name) && field !== null ? '[redacted]' : redactData(field, depth + 1),
    ]),
  )
}
