import type { Command } from 'commander'

/** Adds examples to the help of a command: what stands after its name, each on a line. */
export function withExamples(command: Command, noun: string, examples: readonly string[]): void {
  if (examples.length === 0) return
  const lines = examples.map((example) => `  $ mde ${noun} ${command.name()}${example && ` ${example}`}`)
  command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'))
}
