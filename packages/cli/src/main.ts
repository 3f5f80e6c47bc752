import { CommanderError } from 'commander'
import { exitCodeOf, exitCodes } from './exit-code.ts'
import { reportError } from './output/report-error.ts'
import { processTerminal } from './output/terminal.ts'
import { createProgram } from './program.ts'
import { ReportedFailure } from './reported-failure.ts'

const words = process.argv.slice(2)
const terminal = processTerminal({
  isQuiet: words.includes('--quiet'),
  isVerbose: words.includes('--verbose'),
})

// Containers set variables that are to say nothing to an empty text.
for (const [name, value] of Object.entries(process.env))
  if (name.startsWith('MDE_') && value === '') delete process.env[name]

// `mde alerts list | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok)
  terminal.err(`error Writing to standard output failed: ${error.code ?? error.message}`)
  process.exit(exitCodes.failed)
})

createProgram(terminal, words)
  .then((program) => program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' }))
  .catch((error: unknown) => {
    // Commander has printed what was wrong with the command line.
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
    else {
      if (!(error instanceof ReportedFailure)) reportError(error, terminal)
      process.exitCode = exitCodeOf(error)
    }
  })
