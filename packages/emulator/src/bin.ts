import process from 'node:process'
import { runCommand } from './command/run-command.ts'

void main()

async function main(): Promise<void> {
  const result = await runCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
  if (typeof result === 'number') {
    process.exitCode = result
    return
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void result.stop())
}
