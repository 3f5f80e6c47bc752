import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { EmulatorDescription } from '@mde-kit/emulator'
import { describe, expect, it } from 'vitest'
import { mdeBin, runMde } from './run-mde.ts'

describe('mde emulator start', () => {
  it('prints how to point at it, and ends at Ctrl-C', async () => {
    const emulator = spawn(process.execPath, [mdeBin, 'emulator', 'start', '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [chunk] = (await once(emulator.stdout, 'data')) as [Buffer]
    const { url, tenantId, app, users } = JSON.parse(chunk.toString()) as EmulatorDescription
    const list = await runMde(['alerts', 'list', '--limit', '2', '--json', 'id'], {
      env: {
        MDE_TENANT_ID: tenantId,
        MDE_CLIENT_ID: app.clientId,
        MDE_AUTHORITY_HOST: url,
        MDE_API_BASE: url,
        MDE_FLOW: 'password',
        MDE_USERNAME: users[0]?.userPrincipalName ?? '',
        MDE_PASSWORD: users[0]?.password ?? '',
      },
    })
    expect(list).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(list.stdout)).toHaveLength(2)
    emulator.kill('SIGINT')
    expect(await once(emulator, 'exit')).toEqual([0, null])
    await expect(fetch(url)).rejects.toThrow()
  })

  it('takes what mde-emulator takes, and warns when other machines may call', async () => {
    const flags = ['--scale', '7', '--https', '--host', '0.0.0.0', '--allow-remote', '--json']
    const emulator = spawn(process.execPath, [mdeBin, 'emulator', 'start', ...flags])
    const [[chunk], [warning]] = (await Promise.all([
      once(emulator.stdout, 'data'),
      once(emulator.stderr, 'data'),
    ])) as [[Buffer], [Buffer]]
    const { url, ca } = JSON.parse(chunk.toString()) as EmulatorDescription
    expect(new URL(url).protocol).toBe('https:')
    expect(ca).toContain('BEGIN CERTIFICATE')
    expect(warning.toString()).toContain('Other machines can call this emulator')
    emulator.kill('SIGTERM')
    expect(await once(emulator, 'exit')).toEqual([0, null])
  })

  it('says that a port is in use', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { code, stderr } = await runMde(['emulator', 'start', '--port', port])
    holder.close()
    expect(code).toBe(1)
    expect(stderr).toContain('[MDE_PORT_IN_USE]')
    expect(stderr).toMatch(/^next {2}\S/m)
  })
})
