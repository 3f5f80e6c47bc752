import { CommanderError } from 'commander'
import { exitCodeOf, exitCodes } from './exit-code.ts'
import { reportError } from './output/report-error.ts'
import { processTerminal } from './output/terminal.ts'
import { createProgram } from './program.ts'

const terminal = processTerminal()

// `mde alerts list | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok)
  terminal.err(`error Writing to standard output failed: ${error.code ?? error.message}`)
  process.exit(exitCodes.failed)
})

createProgram(terminal)
  .parseAsync()
  .catch((error: unknown) => {
    // Commander has printed what was wrong with the command line.
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
    else {
      reportError(error, terminal, { verbose: process.argv.includes('--verbose') })
      process.exitCode = exitCodeOf(error)
    }
  })
