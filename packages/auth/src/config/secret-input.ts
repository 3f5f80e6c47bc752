import { callbackFault } from '../errors/callback-fault.ts'
import { requireText } from './require-text.ts'

/** A secret, or a function that gets it when it is needed: not while a token or a refresh token will do. */
export type SecretInput = string | (() => string | Promise<string>)

/**
 * Reads an option that holds a secret or a way to get one. The secret itself appears in no error.
 *
 * @returns A function that gets the secret, and rejects where the callback fails or finds none.
 * @throws {@link ConfigError} The option is missing or blank.
 */
export function requireSecret(value: unknown, option: string): () => Promise<string> {
  if (!isCallback(value)) {
    const secret = requireText(value, option)
    return () => Promise.resolve(secret)
  }
  return async () => {
    try {
      return requireText(await value(), `What ${option} answers with`)
    } catch (fault) {
      throw callbackFault(fault, option)
    }
  }
}

function isCallback(value: unknown): value is () => unknown {
  return typeof value === 'function'
}
