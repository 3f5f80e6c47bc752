import { InvalidArgumentError, Option } from 'commander'

/** An option that takes one of some words, in any letter case: nobody remembers whether it is InProgress. */
export function choiceOption(flags: string, says: string, values: readonly string[]): Option {
  return new Option(flags, says).choices(values).argParser((text: string) => {
    const found = values.find((value) => value.toLowerCase() === text.toLowerCase())
    if (found !== undefined) return found
    throw new InvalidArgumentError(`Allowed choices are ${values.join(', ')}.`)
  })
}
