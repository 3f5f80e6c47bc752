import { redact } from '@mde-kit/contract/redact'

/** A name such as `ResourceNotFound`, perhaps with dots. */
export const errorCode = /^[A-Za-z][\w.-]{0,63}$/

/** A GUID, or another short id. */
export const shortId = /^[\w|][\w|.:-]{0,63}$/

const mediaType = /^[\w.+-]{1,40}\/[\w.+-]{1,40}$/

/**
 * Text of an answer that may stand in an error. A proxy can echo the request, token and all, in any field, so what
 * is longer than its field should be, or looks like a token, is left out.
 */
export function quotable(value: unknown, shape: RegExp, token?: string): string | undefined {
  if (typeof value !== 'string' || !shape.test(value)) return undefined
  // Every JWT, and each JSON part of one, opens with `eyJ`, which is `{"` in base64.
  if (/(?<![A-Za-z])eyJ/.test(value) || redact(value) !== value) return undefined
  return isPartOf(value, token) ? undefined : value
}

/** Free text of an answer, less the token that was sent and whatever else looks like a secret. */
export function withoutSecrets(text: string, token: string | undefined): string {
  return redact(token !== undefined && token.length >= 8 ? text.replaceAll(token, '[token]') : text)
}

/** The media type of an answer, without its parameters. */
export function mediaTypeOf(headers: Headers): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  return quotable(type.trim(), mediaType) ?? 'no content type'
}

/** Tokens need not be JWTs. Short words are let pass: they occur in a token by chance. */
function isPartOf(value: string, token = ''): boolean {
  return (value.length >= 12 && token.includes(value)) || (token.length >= 8 && value.includes(token))
}
