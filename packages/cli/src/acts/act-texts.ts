import { ConfigError } from '@mde-kit/contract/errors'
import type { ActOption, ActTexts } from './machine-act.ts'

/**
 * Reads the flags of an act: words that the service spells in one way only are found in any letter case.
 *
 * @throws {@link ConfigError} One is missing, or has a value that there is not.
 */
export function readActTexts(
  options: readonly ActOption[],
  flags: Readonly<Record<string, unknown>>,
): ActTexts {
  return Object.fromEntries(options.map((option) => [option.flag, readText(option, flags[option.flag])]))
}

function readText({ flag, values, standard, takes }: ActOption, typed: unknown): string {
  const text = typeof typed === 'string' ? typed.trim() : standard
  if (text === undefined || text === '')
    throw new ConfigError(`--${flag} is missing.`, { next: `Give --${flag} <${takes}>.` })
  if (values === undefined) return text
  const found = values.find((value) => value.toLowerCase() === text.toLowerCase())
  if (found !== undefined) return found
  throw new ConfigError(`--${flag} has no value '${text}'.`, {
    next: `Give one of ${values.join(', ').toLowerCase()}.`,
  })
}
