/** Anything that looks like a JWT: three base64url segments, the first of which opens a JSON object. */
const jwt = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g

/** `name=value` and `"name":"value"` pairs whose value is a secret in OAuth 2.0 requests and answers. */
const secretFields =
  /(["']?\b(?:access_token|refresh_token|id_token|client_secret|client_assertion|assertion|password|passwd|code|code_verifier|device_code)["']?\s*[=:]\s*["']?)(?!\s)([^"'&\s,}]+)/gi

const authorization = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi

/** Replaces tokens, secrets and passwords in text that is about to be shown or logged. */
export function redact(text: string): string {
  return text
    .replace(jwt, '[token]')
    .replace(secretFields, '$1[redacted]')
    .replace(authorization, '$1 [redacted]')
}
