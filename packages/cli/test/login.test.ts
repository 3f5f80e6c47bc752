import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { visitSignIn } from '@mde-kit/emulator'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runInTerminal } from './run-in-terminal.ts'
import { jwt, mdeBin, runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

// A test here is several processes one after the other.
vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant({ tokenLifetimeSeconds: 3600 })
})
afterAll(() => tenant.emulator.stop())

const home = () => ({ ...tenant.place, MDE_CONFIG_DIR: temporaryFolder(), BROWSER: 'none' })

/** Signs in with a person who follows the address on standard error. */
async function loginWithPerson(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [mdeBin, 'login', '--client-id', tenant.clientId, ...args], {
    env: { PATH: process.env['PATH'], ...env },
  })
  let stderr = ''
  let visited: Promise<unknown> | undefined
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
    const url = /open (http:\S+)/.exec(stderr)?.[1]
    const userCode = /enter (\S+)/.exec(stderr)?.[1]
    if (url !== undefined && visited === undefined) visited = visit(url, userCode)
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  await visited
  return { code, stderr }
}

async function visit(url: string, userCode: string | undefined): Promise<void> {
  const arrival = new URL(await visitSignIn(url, { ...tenant.user, ...(userCode && { userCode }) }))
  // The browser posts the code to the waiting process.
  if (arrival.origin !== tenant.emulator.url)
    await fetch(arrival.origin + arrival.pathname, { method: 'POST', body: arrival.searchParams })
}

describe('mde login', () => {
  it.each([
    { name: 'in a browser', args: [] },
    { name: 'with a device code', args: ['--device-code'] },
  ])('signs a person in $name, and asks nobody afterwards', async ({ args }) => {
    const env = home()
    const login = await loginWithPerson(args, env)
    expect(login).toMatchObject({ code: 0, stderr: expect.stringContaining('Signed in as ') })
    expect(login.stderr).not.toMatch(jwt)

    const here = { MDE_CONFIG_DIR: env.MDE_CONFIG_DIR }
    const whoami = await runMde(['whoami', '--json'], { env: here })
    expect(whoami).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(whoami.stdout)).toMatchObject({
      profile: tenant.emulator.tenantId,
      kind: 'delegated',
      tenantId: tenant.emulator.tenantId,
      apiBase: tenant.emulator.url,
    })
    const list = await runMde(['alerts', 'list', '--limit', '1', '--json', 'id'], { env: here })
    expect(JSON.parse(list.stdout)).toHaveLength(1)
  })

  it('asks for the password of --username, and later for none', async () => {
    const env = home()
    const { username, password } = tenant.user
    const login = await runInTerminal(['login', '--client-id', tenant.clientId, '--username', username], {
      env,
      typing: [[/Password of/, `${password}\r`]],
    })
    expect(login.screen).toContain('Signed in as ')
    expect(login).toMatchObject({ code: 0 })
    expect(login.screen).not.toContain(password)
    const whoami = await runMde(['whoami', '--jq', '.kind'], { env: { MDE_CONFIG_DIR: env.MDE_CONFIG_DIR } })
    expect(whoami).toMatchObject({ code: 0, stdout: 'delegated\n', stderr: '' })
  })

  it('asks for the tenant and the app where nobody says', async () => {
    const { emulator, clientId, clientSecret } = tenant
    const login = await runInTerminal(['login', '--client-secret', '--profile', 'ours'], {
      env: { MDE_AUTHORITY_HOST: emulator.url, MDE_CONFIG_DIR: temporaryFolder() },
      typing: [
        [/Tenant/, `${emulator.tenantId}\r`],
        [/Client id/, `${clientId}\r`],
        [/Secret of/, `${clientSecret}\r`],
      ],
    })
    expect(login).toMatchObject({ code: 0, screen: expect.stringContaining("profile 'ours'") })
  })

  it('reads a secret from a file each time, and keeps it nowhere', async () => {
    const env = home()
    const secretFile = join(temporaryFolder(), 'secret')
    writeFileSync(secretFile, `${tenant.clientSecret}\n`)
    const args = ['--client-id', tenant.clientId, '--client-secret', '--secret-file', secretFile]
    expect(await runMde(['login', ...args, '--profile', 'app'], { env })).toMatchObject({ code: 0 })
    const folder = env.MDE_CONFIG_DIR
    expect(readFileSync(join(folder, 'profiles.json'), 'utf8')).not.toContain(tenant.clientSecret)
    expect(statSync(join(folder, 'profiles.json')).mode & 0o077).toBe(0)
    const whoami = await runMde(['whoami', '--json', 'kind,profile'], { env: { MDE_CONFIG_DIR: folder } })
    expect(JSON.parse(whoami.stdout)).toEqual({ kind: 'application', profile: 'app' })
  })

  it('keeps no profile of a sign-in that was refused', async () => {
    const env = { ...home(), MDE_CLIENT_SECRET: 'wrong-secret' }
    const { code, stderr } = await runMde(['login', '--client-id', tenant.clientId, '--client-secret'], {
      env,
    })
    expect(code).toBe(3)
    expect(stderr).toContain('[MDE_AUTH')
    expect(stderr).not.toContain('wrong-secret')
    expect(existsSync(join(env.MDE_CONFIG_DIR, 'profiles.json'))).toBe(false)
  })

  it('keeps no profile for a region that there is not', async () => {
    const { MDE_TENANT_ID = '', MDE_AUTHORITY_HOST = '' } = tenant.place
    const env = { MDE_TENANT_ID, MDE_AUTHORITY_HOST, MDE_CONFIG_DIR: temporaryFolder() }
    const args = ['login', '--client-id', tenant.clientId, '--client-secret', '--geo', 'mars']
    const login = await runMde(args, { env: { ...env, MDE_CLIENT_SECRET: tenant.clientSecret } })
    expect(login).toMatchObject({ code: 2, stderr: expect.stringContaining("the region 'mars'") })
    expect(existsSync(join(env.MDE_CONFIG_DIR, 'profiles.json'))).toBe(false)
  })

  it.each([
    { name: 'no app, and nobody to ask', args: [], says: 'Nobody is there to answer: Client id' },
    {
      name: 'a secret where the sign-in has none',
      args: ['--client-id', 'x', '--device-code', '--keyring'],
      says: '--keyring is about a secret',
    },
    {
      name: 'a secret file without what it is for',
      args: ['--client-id', 'x', '--secret-file', 'secret'],
      says: 'Add --client-secret',
    },
    {
      name: 'a passphrase without a certificate',
      args: ['--client-id', 'x', '--client-secret', '--passphrase'],
      says: 'Add --certificate',
    },
    { name: 'two ways to sign in', args: ['--device-code', '--client-secret'], says: 'cannot be used with' },
    {
      name: 'a name that is no folder',
      args: ['--client-id', 'x', '--profile', '../x'],
      says: 'cannot be the name',
    },
    ...[['--client-secret=hunter2'], ['--client-secret', 'hunter2'], ['--password', 'hunter2']].map(
      (args) => ({
        name: `the secret of ${args.join(' ')}`,
        args: ['--client-id', 'x', ...args],
        says: 'A secret stands on the command line',
      }),
    ),
  ])('refuses $name', async ({ args, says }) => {
    const { code, stderr } = await runMde(['login', ...args], { env: home() })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) })
    expect(stderr).not.toContain('hunter2')
  })
})

describe('profiles', () => {
  async function withTwo() {
    const env = { ...home(), MDE_CLIENT_SECRET: tenant.clientSecret }
    for (const profile of ['one', 'two'])
      await runMde(['login', '--client-id', tenant.clientId, '--client-secret', '--profile', profile], {
        env,
      })
    return { MDE_CONFIG_DIR: env.MDE_CONFIG_DIR }
  }

  it('are listed, chosen and taken away with their tokens', async () => {
    const env = await withTwo()
    const current = async () =>
      (await runMde(['profiles', '--jq', '.[] | select(.current=="*").name'], { env })).stdout
    expect(await current()).toBe('two\n')
    expect(await runMde(['profiles', 'use', 'one'], { env })).toMatchObject({ code: 0 })
    expect(await current()).toBe('one\n')
    expect((await runMde(['profiles', 'use', 'three'], { env })).stderr).toContain('Use one of one, two')

    const tokens = join(env.MDE_CONFIG_DIR, 'tokens')
    expect(readdirSync(tokens).sort()).toEqual(['one', 'two'])
    expect(await runMde(['logout'], { env })).toMatchObject({ code: 0, stderr: 'Signed out: one.\n' })
    expect(readdirSync(tokens)).toEqual(['two'])
    expect(await runMde(['whoami'], { env })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('Nobody'),
    })
    expect((await runMde(['whoami', '--profile', 'two', '--jq', '.profile'], { env })).stdout).toBe('two\n')
    expect(await runMde(['logout', '--all'], { env })).toMatchObject({ code: 0 })
    expect((await runMde(['profiles'], { env })).stderr).toContain('No profiles.')
  })

  it('say what is wrong with their file', async () => {
    const env = { MDE_CONFIG_DIR: temporaryFolder() }
    writeFileSync(join(env.MDE_CONFIG_DIR, 'profiles.json'), '{"version":1,"profiles":{"a":{"tenantId":7}}}')
    const { code, stderr } = await runMde(['profiles'], { env })
    expect(code).toBe(2)
    expect(stderr).toContain('profiles.a')
  })
})
