import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { leaksIn } from './canaries.ts'

interface Report {
  readonly tokens: readonly string[]
  readonly requests: readonly string[]
  readonly refused: number
}

it('nothing is printed, and no trace of the platform or request for keys holds a secret', async () => {
  const program = fileURLToPath(new URL('traced-run.ts', import.meta.url))
  const child = fork(program, {
    execArgv: ['--import', 'tsx', '--conditions=@mde-kit/source', '--trace-warnings'],
    env: { ...process.env, NODE_DEBUG: 'fetch,http,net', NODE_OPTIONS: '' },
    silent: true,
  })
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  const report = await new Promise<Report>((resolve, reject) => {
    let sent: Report | undefined
    child.on('message', (message) => (sent = message as Report))
    child.on('close', (code) => {
      if (sent) resolve(sent)
      else reject(new Error(`The program ended with ${code}: ${output.stderr.slice(-2000)}`))
    })
  })
  expect(report.refused).toBe(5)
  // The traces are on, and there was something to trace: the keys, and once more for a key that is not among them.
  expect(/FETCH \d+: received response/.test(output.stderr)).toBe(true)
  expect(report.requests).toHaveLength(2)
  expect(output.stdout).toBe('')
  for (const token of report.tokens)
    expect(leaksIn(output.stderr + report.requests.join('\n'), token)).toEqual([])
})
