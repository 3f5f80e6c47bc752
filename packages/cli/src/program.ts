import { createRequire } from 'node:module'
import { Command } from 'commander'
import { nouns } from './nouns/all-nouns.ts'
import { reportUsage } from './output/report-usage.ts'
import type { Terminal } from './output/terminal.ts'
import { refuseSecrets } from './refuse-secrets.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

const completionSays = 'print what completes commands in bash, zsh, fish or powershell'

/**
 * The command line. A noun is no more than a line of the help until it is one of the words that were typed; all of them
 * are loaded for whoever completes commands.
 *
 * @throws {@link ConfigError} A secret was typed.
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
  // Shells ask by a hidden command what could come next, anywhere in the tree.
  const [first] = words.filter((word) => !word.startsWith('-'))
  const isWhole = first === 'complete' || first === 'completion'
  // Of what is only completed yet, nothing is in a history so far.
  if (!isWhole) refuseSecrets(words)
  for (const { name, says, group, load } of nouns) {
    const noun = program.command(name).description(says).helpGroup(group)
    if (isWhole || words.includes(name)) (await load())(noun, terminal)
  }
  if (isWhole) (await import('./completion/complete-commands.ts')).completeCommands(program, terminal)
  else program.command('completion').description(completionSays).helpGroup('Everything else:')
  for (const command of everyCommand(program))
    command.exitOverride().configureOutput({ outputError: (text) => reportUsage(terminal, command, text) })
  return program
}

/** A command and all below it. */
export function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}
