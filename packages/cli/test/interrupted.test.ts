import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { mdeBin } from './run-mde.ts'

describe('Ctrl-C', () => {
  it('ends with 130 and one word', async () => {
    const child = spawn(process.execPath, [mdeBin, 'demo', '--flow', 'device-code'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number]
    expect({ code, stderr }).toEqual({ code: 130, stderr: 'Stopped.\n' })
  })
})
