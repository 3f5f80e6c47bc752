import { expect } from 'vitest'

/** Nothing that an error shows may contain a part of the token. */
export function expectSecrecy(error: Error, token: string): void {
  const text = [String(error), error.stack, JSON.stringify(error), JSON.stringify(Object.values(error))].join(
    '\n',
  )
  for (const segment of token.split('.').filter(({ length }) => length > 8))
    expect(text).not.toContain(segment)
}
