/**
 * Decodes base64url as RFC 7515 wants it: no padding, no white space, no spare bits set.
 *
 * @returns undefined for any other text.
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  // Browsers and edge runtimes have `atob` alone; Node's own is several times as fast.
  return typeof Buffer === 'function' ? decodeWithBuffer(text) : decodeWithAtob(text)
}

/**
 * {@link decodeBase64url} where there is a `Buffer`. It skips or forgives what it does not expect, even letters of
 * other alphabets, so the bytes must encode to the same text.
 */
export function decodeWithBuffer(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

/** {@link decodeBase64url} by what every runtime has. It forgives much as well. */
export function decodeWithAtob(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const again = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
    if (again !== text) return undefined
    const bytes = new Uint8Array(binary.length)
    for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
    return bytes
  } catch {
    return undefined
  }
}
