import { ConfigError } from '@mde-kit/contract/errors'
import { requireText } from './require-text.ts'

/** What a token is made of, as it travels in a header. @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
const bearerToken = /^[\w.~+/-]+=*$/

/**
 * Reads an option that must hold a token as it is sent, blanks around it left out. It never appears in the error.
 *
 * @throws {@link ConfigError} It is missing, or what was copied is a whole header, has quotes or more than one line.
 */
export function requireToken(value: unknown, option: string): string {
  const token = requireText(value, option).trim()
  if (bearerToken.test(token)) return token
  if (/^bearer\s/i.test(token))
    throw new ConfigError(`${option} begins with Bearer, which is no part of a token.`, {
      next: `Set ${option} to what comes after Bearer.`,
    })
  throw new ConfigError(`${option} holds characters that no token has.`, {
    next: `Set ${option} to the token alone: in one line, without quotes.`,
  })
}
