import type { Command } from 'commander'
import { fullName } from './full-name.ts'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/**
 * Tells what commander found wrong with the command line in the form of every other error, with where to look.
 *
 * @param text As commander writes it: `error: unknown option '--limt'`, and perhaps a suggestion on a line of its own.
 */
export function reportUsage(terminal: Terminal, command: Command, text: string): void {
  const { paint } = terminal
  const [problem = '', suggestion = ''] = printable(text).trim().split('\n')
  const message = problem.replace(/^error: /, '').replace(/^./, (letter) => letter.toUpperCase())
  const meant = suggestion.replace(/^\((.*)\)$/, '$1 ')
  terminal.err(`${paint.red('error')} ${message.replace(/\.?$/, '.')} ${paint.dim('[MDE_CONFIG]')}`)
  terminal.err(`${paint.cyan('next')}  ${meant}See \`${fullName(command)} --help\`.`)
}
