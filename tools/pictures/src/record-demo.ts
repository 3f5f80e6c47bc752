import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Runs the demo in a terminal, from the sources.
 *
 * @param columns Characters in a line.
 * @returns What it showed, colours included.
 * @throws Error The demo failed; the message has what it showed.
 */
export function recordDemo(columns: number): Promise<string> {
  const program = ['--conditions=@mde-kit/source', '--import', 'tsx', 'packages/cli/src/main.ts', 'demo']
  return new Promise((resolve, reject) => {
    const terminal = spawn(process.execPath, program, {
      cwd: root,
      cols: columns,
      rows: 50,
      env: { PATH: process.env['PATH'], TERM: 'xterm-256color' },
    })
    let shown = ''
    terminal.onData((data) => (shown += data))
    terminal.onExit(({ exitCode }) => {
      if (exitCode === 0) resolve(shown)
      else reject(new Error(`The demo ended with ${exitCode}.\n${shown}`))
    })
  })
}
