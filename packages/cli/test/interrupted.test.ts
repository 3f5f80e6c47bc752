import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { mdeBin, runMde } from './run-mde.ts'
import { startTenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

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

  it('ends waiting for actions the same way, and shows how far they are', async () => {
    const { emulator, asApp } = await startTenant({ actionTimings: { pendingMs: 600_000, inProgressMs: 1 } })
    const find = ['machines', 'list', '--health', 'active', '--os', 'Windows11', '--limit', '1']
    const device = (await runMde([...find, '--jq', '.[].id'], { env: asApp })).stdout.trim()
    const act = ['machines', 'isolate', device, '--comment', 'x', '--yes', '--jq', '.[].actionId']
    const id = (await runMde(act, { env: asApp })).stdout.trim()
    const child = spawn(process.execPath, [mdeBin, 'actions', 'wait', id, '--json', 'id,status'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], ...asApp },
    })
    const closed = once(child, 'close') as Promise<[number]>
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    await vi.waitUntil(() => stderr.includes('Pending'), { timeout: 30_000 })
    child.kill('SIGINT')
    const [code] = await closed
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringMatching(/\nStopped\.\n$/) })
    expect(JSON.parse(stdout)).toEqual([{ id, status: 'Pending' }])
    await emulator.stop()
  })
})
