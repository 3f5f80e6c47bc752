import { inspect } from 'node:util'
import { redact } from '@mde-kit/contract/redact'
import { isMdeError } from '@mde-kit/contract/errors'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** Tells a person what failed and what to do next. The stack is shown only on request. */
export function reportError(error: unknown, terminal: Terminal, { verbose }: { verbose: boolean }): void {
  const { paint } = terminal
  if (isMdeError(error) && error.code === 'MDE_ABORTED' && !verbose) return terminal.err('Stopped.')
  const message = error instanceof Error ? error.message : String(error)
  const code = isMdeError(error) ? ` ${paint.dim(`[${error.code}]`)}` : ''
  const show = (text: string) => printable(redact(text))
  terminal.err(`${paint.red('error')} ${show(message)}${code}`)
  if (isMdeError(error)) terminal.err(`${paint.cyan('next')}  ${show(error.next)}`)
  if (verbose) terminal.err(show(inspect(error, { depth: 4 })))
}
