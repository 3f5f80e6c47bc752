import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fakeKeyring } from './fake-keyring.ts'
import { runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

describe('mde login --managed-identity', () => {
  const environment = (platform: 'imds' | 'appService') => ({
    MDE_AUTHORITY_HOST: tenant.emulator.url,
    MDE_API_BASE: tenant.emulator.url,
    ...tenant.emulator.identityEnvironment[platform],
  })
  const addIdentity = (displayName: string) =>
    tenant.emulator.directory.addManagedIdentity(tenant.emulator.tenantId, {
      displayName,
      permissions: ['Alert.Read.All'],
      assignment: 'user',
    })

  it.each(['imds', 'appService'] as const)('signs in on %s, with no secret anywhere', async (platform) => {
    const env = { ...environment(platform), MDE_CONFIG_DIR: temporaryFolder() }
    const { clientId } = addIdentity(platform)
    const args = ['login', '--managed-identity', clientId, '--profile', 'here']
    const login = await runMde(args, { env })
    expect(login, login.stderr).toMatchObject({ code: 0, stderr: expect.stringContaining("profile 'here'") })
    const whoami = await runMde(['whoami', '--json', 'kind,clientId,permissions'], { env })
    expect(JSON.parse(whoami.stdout)).toEqual({
      kind: 'application',
      clientId,
      permissions: ['Alert.Read.All'],
    })
    const list = await runMde(['alerts', 'list', '--limit', '1', '--jq', 'length'], { env })
    expect(list).toMatchObject({ code: 0, stdout: '1\n' })
    const denied = await runMde(['machines', 'list'], { env })
    expect(denied).toMatchObject({ code: 4, stderr: expect.stringContaining('Machine.Read.All') })
  })

  it('keeps no profile of an identity that is not there', async () => {
    const env = { ...environment('imds'), MDE_CONFIG_DIR: temporaryFolder() }
    const unknown = '99999999-0000-4000-8000-000000000000'
    const login = await runMde(['login', '--managed-identity', unknown], { env })
    expect(login).toMatchObject({ code: 3, stderr: expect.stringMatching(/^next {2}\S/m) })
    expect(existsSync(join(env.MDE_CONFIG_DIR, 'profiles.json'))).toBe(false)
  })
})

describe('mde login --keyring', () => {
  it('keeps the secret there and nowhere else, reads it from there, and takes it away at logout', async () => {
    const folder = temporaryFolder()
    const keyring = join(folder, 'keyring.json')
    const here = { MDE_CONFIG_DIR: folder, ...fakeKeyring(keyring) }
    const entries = () => Object.values(JSON.parse(readFileSync(keyring, 'utf8')) as Record<string, string>)
    const args = ['login', '--client-id', tenant.clientId, '--client-secret', '--keyring', '--profile', 'app']
    const login = await runMde(args, {
      env: { ...tenant.place, ...here, MDE_CLIENT_SECRET: tenant.clientSecret },
    })
    expect(login, login.stderr).toMatchObject({ code: 0 })
    expect(entries()).toContain(tenant.clientSecret)
    expect(readFileSync(join(folder, 'profiles.json'), 'utf8')).not.toContain(tenant.clientSecret)

    // Without tokens the secret is needed again.
    rmSync(join(folder, 'tokens'), { recursive: true })
    const whoami = await runMde(['whoami', '--jq', '.kind'], { env: here })
    expect(whoami).toEqual({ code: 0, stdout: 'application\n', stderr: '' })
    expect(await runMde(['logout', 'app'], { env: here })).toMatchObject({ code: 0 })
    expect(entries()).not.toContain(tenant.clientSecret)
  })

  it('says what to do where there is no keyring', async () => {
    const env = { ...tenant.place, MDE_CONFIG_DIR: temporaryFolder(), MDE_CLIENT_SECRET: tenant.clientSecret }
    const args = ['login', '--client-id', tenant.clientId, '--client-secret', '--keyring']
    const login = await runMde(args, { env })
    expect(login).toMatchObject({ code: 2, stderr: expect.stringContaining('--secret-file') })
    expect(login.stderr).not.toContain(tenant.clientSecret)
  })
})
