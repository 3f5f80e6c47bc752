import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ConfidentialClientApplication } from '@azure/msal-node'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { EmulatorDescription } from '../../src/command/describe-emulator.ts'
import { runCommand, stopCommand } from '../../src/command/run-command.ts'
import type { Emulator } from '../../src/start-emulator.ts'

const folder = mkdtempSync(join(tmpdir(), 'mde-emulator-'))
afterAll(() => rmSync(folder, { recursive: true }))

const running: Emulator[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()))
})

const run = async (...args: string[]) => {
  const written = { out: '', err: '' }
  const result = await runCommand(args, {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
  })
  if (typeof result !== 'number') running.push(result)
  return { ...written, result }
}

describe('runCommand', () => {
  it('prints how to point at it', async () => {
    const { out, result } = await run()
    if (typeof result === 'number') throw new Error('It did not start.')
    expect(out).toContain(`mde-emulator listens on ${result.url}. Ctrl-C stops it.`)
    expect(out).toContain(`MDE_API_BASE=${result.url}`)
    for (const { id, userPrincipalName } of result.directory.users(result.tenantId)) {
      expect(out).toContain(userPrincipalName)
      expect(out).toContain(result.directory.passwordOf(id))
    }
  })

  it('prints settings that work, as one line of JSON', async () => {
    const { out } = await run('--json', '--alerts', '3')
    expect(out.trimEnd()).not.toContain('\n')
    const { app, msal, scope, mdeKit } = JSON.parse(out) as EmulatorDescription
    const { token_endpoint: endpoint } = JSON.parse(msal.authorityMetadata ?? '') as {
      token_endpoint: string
    }
    const response = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.clientId,
        client_secret: app.clientSecret,
        scope,
      }),
    })
    const { access_token: token } = (await response.json()) as { access_token: string }
    const alerts = await fetch(`${mdeKit.apiBase}/api/alerts`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(((await alerts.json()) as { value: unknown[] }).value).toHaveLength(3)
  })

  it('prints settings with which MSAL signs in', async () => {
    const { out } = await run('--json', '--alerts', '0')
    const { app, msal, scope, url } = JSON.parse(out) as EmulatorDescription
    const client = new ConfidentialClientApplication({ auth: { ...msal, clientSecret: app.clientSecret } })
    const result = await client.acquireTokenByClientCredential({ scopes: [scope] })
    const headers = { authorization: `Bearer ${result?.accessToken}` }
    expect((await fetch(`${url}/api/alerts`, { headers })).status).toBe(200)
  })

  it('prints the authority and settings of its own for https', async () => {
    const { out, result } = await run('--https', '--alerts', '0')
    if (typeof result === 'number') throw new Error('It did not start.')
    const { host } = new URL(result.url)
    expect(out).toContain(result.ca)
    expect(out).toMatch(new RegExp(`authority +https://${host}/${result.tenantId}\\n`))
    expect(out).toMatch(new RegExp(`knownAuthorities +${host}\\n`))
    expect(out).toMatch(new RegExp(`authorityHost +https://${host}\\n`))
    expect(out).toContain('curl --cacert ca.pem -s https://')
    expect(out).not.toContain('authorityMetadata')
  })

  it.each([{ flags: [] }, { flags: ['--https', '--ca-file', join(folder, "a tenant's authority.pem")] }])(
    'prints lines for curl that a shell runs: $flags',
    async ({ flags }) => {
      const { out } = await run(...flags)
      const [, lines = ''] = /^curl, .*\n([\s\S]*?)\n\n/m.exec(out) ?? []
      const { stdout } = await promisify(execFile)('sh', ['-euc', lines])
      expect((JSON.parse(stdout) as { value: unknown[] }).value).toHaveLength(1)
      expect(out.includes('BEGIN CERTIFICATE')).toBe(false)
    },
  )

  it.each([
    { flags: ['--allow-remote'], clear: true },
    { flags: ['--allow-remote', '--https'], clear: false },
  ])('warns about $flags', async ({ flags, clear }) => {
    const { err } = await run(...flags, '--alerts', '0')
    expect(err).toContain('mde-emulator: Other machines can call')
    expect(err.includes('in the clear')).toBe(clear)
  })

  it('warns of nothing on loopback, and refuses another host without a flag', async () => {
    expect(await run('--alerts', '0')).toMatchObject({ err: '' })
    const refused = await run('--host', '0.0.0.0')
    expect(refused).toMatchObject({ result: 1, err: expect.stringContaining('0.0.0.0') as string })
  })

  it('prints its usage', async () => {
    expect(await run('--help')).toMatchObject({ result: 0, out: expect.stringContaining('--request-log') })
  })

  it('says in one line that the port is in use, and what to do', async () => {
    const { result } = await run()
    if (typeof result === 'number') throw new Error('It did not start.')
    const port = new URL(result.url).port
    expect(await run('--port', port)).toEqual({
      result: 1,
      out: '',
      err: `mde-emulator: Port ${port} is in use. Use --port 0, which takes any free port, or stop the other program.\n`,
    })
  })

  it('says in one line what is wrong with an option', async () => {
    expect(await run('--bogus')).toMatchObject({
      result: 1,
      err: "mde-emulator: Unknown option '--bogus'. Run mde-emulator --help to see the options.\n",
    })
  })
})

describe('stopCommand', () => {
  const stop = async (emulator: Pick<Emulator, 'stop'>) => {
    let err = ''
    return { code: await stopCommand(emulator, { err: (text) => (err += text) }), err }
  }

  it('is content when the emulator stops', async () => {
    expect(await stop({ stop: () => Promise.resolve() })).toEqual({ code: 0, err: '' })
  })

  it('says in one line that the request log is incomplete', async () => {
    const fault = new ConfigError('The request log is incomplete.', { next: 'Make room.' })
    expect(await stop({ stop: () => Promise.reject(fault) })).toEqual({
      code: 1,
      err: 'mde-emulator: The request log is incomplete. Make room.\n',
    })
  })
})
