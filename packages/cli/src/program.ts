import { createRequire } from 'node:module'
import { Command } from 'commander'
import { nouns } from './nouns/all-nouns.ts'
import type { Terminal } from './output/terminal.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

/**
 * The command line. A noun is no more than a line of the help until it is one of `words`: what was typed, or the names
 * of all nouns where somebody wants the whole tree.
 */
export async function createProgram(terminal: Terminal, words: readonly string[]): Promise<Command> {
  const program = new Command('mde')
    .description('Microsoft Defender for Endpoint from the command line. Unofficial.')
    .version(version, '--version', 'print the version')
    .option('--verbose', 'show each request, and of an error the stack')
    .option('--quiet', 'no notes and no progress; results and errors only')
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showSuggestionAfterError()
    .exitOverride()
  for (const { name, says, group, load } of nouns) {
    const noun = program.command(name).description(says).helpGroup(group)
    if (words.includes(name)) (await load())(noun, terminal)
  }
  for (const command of everyCommand(program)) command.exitOverride()
  return program
}

/** A command and all below it. */
export function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}
