/**
 * Decodes base64url as RFC 7515 wants it: no padding, no white space, no spare bits set.
 *
 * @returns undefined for any other text. `Buffer` alone would skip what it does not know.
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}
