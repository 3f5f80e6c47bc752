import type { Command } from 'commander'
import { fullName } from './full-name.ts'

/** Adds examples to the help of a command: what stands after its name, each on a line. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  const name = fullName(command)
  const lines = examples.map((example) => `  $ ${name}${example && ` ${example}`}`)
  return command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'))
}
