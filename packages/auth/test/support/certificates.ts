import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Opens the fixtures that are encrypted. */
export const passphrase = 'pfx hunter8'

/** SHA-256 of the certificate of most fixtures, as `openssl x509 -fingerprint -sha256` prints it, without colons. */
export const fingerprint = '7081D02A8E67828EFA5F0A9C2D529D82CD3199F4C92C9904CA8A737A8A87F0DF'

export function certificatePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/certificates/${name}`, import.meta.url))
}

export function certificateText(name: string): string {
  return readFileSync(certificatePath(name), 'utf8')
}

export function certificateBytes(name: string): Uint8Array {
  return readFileSync(certificatePath(name))
}
