import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256 in base64url: PKCE challenges, pairwise subjects, stored secrets. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** Compares a stored digest with a presented secret, in a time that does not depend on where they differ. */
export function matchesDigest(stored: string, presented: string): boolean {
  return timingSafeEqual(Buffer.from(stored), Buffer.from(digest(presented)))
}
