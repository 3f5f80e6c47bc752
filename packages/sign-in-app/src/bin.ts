import process from 'node:process'
import { runCommand } from './run-command.ts'

void main()

async function main(): Promise<void> {
  const running = await runCommand(process.argv.slice(2), process.env, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  })
  if (typeof running === 'number') {
    process.exitCode = running
    return
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop())
}
