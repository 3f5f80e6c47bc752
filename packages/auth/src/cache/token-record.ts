import type { AccessToken } from '@mde-kit/contract'

/** The text of a token's row. */
export function writeToken(token: AccessToken): string {
  return JSON.stringify(token)
}

/** Reads the row of a token. Undefined where it holds none; then a new token is got and takes its place. */
export function readToken(text: string | undefined): AccessToken | undefined {
  const value = text === undefined ? undefined : parse(text)
  if (typeof value !== 'object' || value === null) return undefined
  const { token, expiresOnTimestamp, refreshAfterTimestamp } = value as Readonly<Record<string, unknown>>
  if (typeof token !== 'string' || token === '' || typeof expiresOnTimestamp !== 'number') return undefined
  return {
    token,
    tokenType: 'Bearer',
    expiresOnTimestamp,
    ...(typeof refreshAfterTimestamp === 'number' ? { refreshAfterTimestamp } : {}),
  }
}

/** Whether a token need not be renewed yet. */
export function isFresh(token: AccessToken, now: number): boolean {
  return now < (token.refreshAfterTimestamp ?? token.expiresOnTimestamp)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
