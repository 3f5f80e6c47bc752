import type { Command } from 'commander'

/** Adds examples to the help of a command: what stands after its name, each on a line. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  const name = fullName(command)
  const lines = examples.map((example) => `  $ ${name}${example && ` ${example}`}`)
  return command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'))
}

/** `mde live-response library list`. */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`
}
