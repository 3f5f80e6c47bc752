import { expect } from 'vitest'
import { TokenError } from '../src/errors/token-error.ts'

/** Runs something that must refuse a token, and hands out the error. */
export async function caughtTokenError(run: () => unknown): Promise<TokenError> {
  const error = await caught(run)
  expect(error).toBeInstanceOf(TokenError)
  if (!(error instanceof TokenError)) throw new Error('unreachable')
  return error
}

/** Runs something that must fail, and hands out what it threw. */
export async function caught(run: () => unknown): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}
