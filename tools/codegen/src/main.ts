import { type Command, commandTable } from './commands/command-table.ts'
import { describeError } from './commands/describe-error.ts'
import { isUsageError } from './commands/usage-error.ts'
import { GitError } from './diff/git.ts'

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode
})

/** Finds the command, runs it, and turns what it throws into text and an exit code: 2 is a wrong call. */
async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(overview())
    return 0
  }
  const command = Object.hasOwn(commandTable, name) ? commandTable[name] : undefined
  if (!command) {
    console.error(`${name ? `There is no command ${name}.\n\n` : ''}${overview()}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage)
    return 0
  }
  try {
    const run = await command.load()
    return await run(args)
  } catch (error) {
    return report(error, command)
  }
}

function report(error: unknown, command: Command): number {
  if (isUsageError(error)) {
    console.error(`${error.message}\n\n${command.usage}`)
    return 2
  }
  if (error instanceof GitError) {
    console.error(error.message)
    return 2
  }
  console.error(describeError(error))
  return 1
}

function overview(): string {
  const names = Object.keys(commandTable)
  const width = Math.max(...names.map((name) => name.length))
  const lines = Object.entries(commandTable).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  )
  return [
    'usage: mde-codegen COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    'mde-codegen COMMAND --help says more.',
  ].join('\n')
}
