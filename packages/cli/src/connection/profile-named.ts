import { ConfigError } from '@mde-kit/contract/errors'
import type { Profile, Profiles } from './profile.ts'

/** Names are folder names too. */
const namePattern = /^(?!\.)[\w.-]{1,64}$/

/**
 * The profile with this name.
 *
 * @throws {@link ConfigError} There is none; says which there are.
 */
export function profileNamed(table: Profiles['profiles'], name: string): Profile {
  const found = Object.hasOwn(table, name) ? table[name] : undefined
  if (found) return found
  const names = Object.keys(table)
  throw new ConfigError(`There is no profile named '${name}'.`, {
    next:
      names.length > 0
        ? `Use one of ${names.join(', ')}, or make it with \`mde login --profile ${name}\`.`
        : `Make it with \`mde login --profile ${name}\`.`,
  })
}

/** An id or a domain; tenants have no other names. */
const tenantPattern = /\.|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * Checks that a word, which is the name of no profile, can be a tenant.
 *
 * @throws {@link ConfigError} It cannot; says which profiles there are.
 */
export function checkTenantName(table: Profiles['profiles'], word: string): void {
  if (tenantPattern.test(word)) return
  throw new ConfigError(`'${word}' is neither a tenant nor a profile.`, {
    next: `Give the id or a domain of a tenant, or one of the profiles ${Object.keys(table).join(', ')}.`,
  })
}

/**
 * Checks what a profile is to be called.
 *
 * @throws {@link ConfigError} It would not do as the name of a folder.
 */
export function checkProfileName(name: string): string {
  if (namePattern.test(name)) return name
  throw new ConfigError(`'${name}' cannot be the name of a profile.`, {
    next: 'Give --profile with letters, digits, dots, hyphens and underscores, 64 at the most.',
  })
}
