import { inspect } from 'node:util'
import { redact } from '@mde-kit/contract/redact'
import { isMdeError } from '@mde-kit/contract/errors'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/**
 * Tells a person what failed and what to do next. The stack is shown under `--verbose` only.
 *
 * @param about Which of several things failed, such as a tenant.
 */
export function reportError(
  error: unknown,
  terminal: Terminal,
  { about }: { readonly about?: string } = {},
): void {
  const { paint } = terminal
  if (isMdeError(error) && error.code === 'MDE_ABORTED') terminal.err('Stopped.')
  else {
    const message = error instanceof Error ? error.message : String(error)
    const code = isMdeError(error) ? ` ${paint.dim(`[${error.code}]`)}` : ''
    const where = about === undefined ? '' : `${paint.bold(show(about))}: `
    terminal.err(`${paint.red('error')} ${where}${show(message)}${code}`)
    if (isMdeError(error)) terminal.err(`${paint.cyan('next')}  ${show(error.next)}`)
  }
  terminal.detail(show(inspect(error, { depth: 4 })))
}

function show(text: string): string {
  return printable(redact(text))
}
