import { AbortedError, ConfigError } from '@mde-kit/contract/errors'
import type { Terminal } from './terminal.ts'

/** Where a question goes: never to standard output, which may be a pipe. */
const streams = { input: process.stdin, output: process.stderr }

/**
 * Asks for a text.
 *
 * @throws {@link ConfigError} Nobody can be asked; `instead` says what to do.
 * @throws {@link AbortedError} The person gave up.
 */
export async function askText(terminal: Terminal, message: string, instead: string): Promise<string> {
  const { isCancel, text } = await prompts(terminal, message, instead)
  const answer = await text({ message, ...streams, validate: notEmpty })
  if (isCancel(answer)) throw givenUp()
  return answer
}

/** Asks for a secret, which is not shown. Throws as {@link askText}. */
export async function askSecret(terminal: Terminal, message: string, instead: string): Promise<string> {
  const { isCancel, password } = await prompts(terminal, message, instead)
  const answer = await password({ message, ...streams, validate: notEmpty })
  if (isCancel(answer)) throw givenUp()
  return answer
}

/** Asks yes or no; no is the default. Throws as {@link askText}. */
export async function askYesNo(terminal: Terminal, message: string, instead: string): Promise<boolean> {
  const { confirm, isCancel } = await prompts(terminal, message, instead)
  const answer = await confirm({ message, initialValue: false, ...streams })
  if (isCancel(answer)) throw givenUp()
  return answer
}

async function prompts(terminal: Terminal, message: string, instead: string) {
  if (terminal.canAsk) return import('@clack/prompts')
  throw new ConfigError(`Nobody is there to answer: ${message}`, { next: instead })
}

function notEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === ''
    ? 'Type something, or press Ctrl-C to give up.'
    : undefined
}

function givenUp(): AbortedError {
  return new AbortedError('The question was left unanswered.', { next: 'Run the command again.' })
}
