import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const repository = fileURLToPath(new URL('../../../', import.meta.url))

const program = ['--import', 'tsx', 'tools/codegen/src/main.ts']

/** Runs the program to its end, from the root of the repository. */
export function runCodegen(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: repository,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Starts the program and leaves it running; the test's end kills it if the test has not. */
export function startCodegen(...args: string[]) {
  const child = spawn(process.execPath, [...program, ...args], { cwd: repository })
  onTestFinished(() => void child.kill('SIGKILL'))
  let unread = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (unread += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (unread += text))
  return {
    /** Waits for a text on either stream, and returns all that came since the last wait, up to its end. */
    async waitFor(text: string): Promise<string> {
      while (!unread.includes(text)) {
        if (child.exitCode !== null) throw new Error(`It ended without saying ${text}:\n${unread}`)
        await setTimeout(20)
      }
      const end = unread.indexOf(text) + text.length
      const said = unread.slice(0, end)
      unread = unread.slice(end)
      return said
    },
    async interrupt(): Promise<number | null> {
      child.kill('SIGINT')
      if (child.exitCode === null) await once(child, 'close')
      return child.exitCode
    },
  }
}
