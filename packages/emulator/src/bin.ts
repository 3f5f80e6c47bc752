import process from 'node:process'
import { runCommand, stopCommand } from './command/run-command.ts'

void main()

async function main(): Promise<void> {
  const err = (text: string): void => void process.stderr.write(text)
  const result = await runCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err,
  })
  if (typeof result === 'number') {
    process.exitCode = result
    return
  }
  const stop = async (): Promise<void> => {
    process.exitCode = await stopCommand(result, { err })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}
