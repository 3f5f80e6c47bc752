import { once } from 'node:events'
import process from 'node:process'
import { runCommand, stopCommand } from './command/run-command.ts'

void main()

async function main(): Promise<void> {
  // Listened for before anything is printed: a script may stop it as soon as it has read the settings.
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const err = (text: string): void => void process.stderr.write(text)
  const result = await runCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err,
  })
  if (typeof result === 'number') {
    process.exitCode = result
    return
  }
  await interrupted
  process.exitCode = await stopCommand(result, { err })
}
