import { ConfigError } from '@mde-kit/contract/errors'
import { nearestNames } from '@mde-kit/contract/nearest-names'
import { printable } from '../printable.ts'

/** What the value of an option must be. */
export interface OptionFacts {
  readonly accepts: (value: unknown) => boolean
  /** The same in words, to follow "must be". */
  readonly want: string
  /** What goes without the option; nothing for one that is needed. */
  readonly otherwise?: string
}

/** Every option that a function knows. */
export type KnownOptions<Options> = Readonly<Record<keyof Options, OptionFacts>>

/**
 * Holds options to the names and types that are known. A misspelt one would otherwise do nothing, and a check that
 * somebody asked for would not take place.
 *
 * @param owner The function that the options are for, to name in errors. Values are never named.
 * @throws {@link ConfigError} No object, an option that there is not, or a value that cannot be.
 */
export function checkOptions<Options>(given: Options, known: KnownOptions<Options>, owner: string): void {
  const options: unknown = given
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new ConfigError(`The options of ${owner} must be an object.`, {
      next: `Use ${listed(Object.keys(known))} in it.`,
    })
  // What is inherited counts too: reading an option does not tell the difference.
  for (const name in options)
    if (!Object.hasOwn(known, name)) throw unknownOption(name, Object.keys(known), owner)
  for (const [name, facts] of Object.entries<OptionFacts>(known))
    if (name in options) checkValue(name, Reflect.get(options, name), facts)
}

function unknownOption(name: string, known: readonly string[], owner: string): ConfigError {
  const near = nearestNames(name, known)
  return new ConfigError(`${owner} has no option named '${printable(name, 40)}'.`, {
    next: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Use ${listed(known)}.`,
  })
}

function checkValue(name: string, value: unknown, { accepts, want, otherwise }: OptionFacts): void {
  if (accepts(value)) return
  const found = emptiness(value)
  throw new ConfigError(`${name} must be ${want}.${found === undefined ? '' : ` It is ${found}.`}`, {
    next: otherwise === undefined ? `Correct ${name}.` : `Correct ${name}, or leave it out for ${otherwise}.`,
  })
}

/** Names a value that holds nothing, and no other: it might be a secret in the wrong place. */
function emptiness(value: unknown): string | undefined {
  if (value === undefined || value === null) return String(value)
  if (value === '') return 'an empty text'
  return Array.isArray(value) && value.length === 0 ? 'an empty list' : undefined
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join('')
}
