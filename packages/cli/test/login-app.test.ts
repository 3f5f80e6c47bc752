import { generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

describe('mde login as an app without a secret', () => {
  const certificates = new URL('../../auth/test/fixtures/certificates/', import.meta.url)
  const file = (name: string) => fileURLToPath(new URL(name, certificates))

  /** What the platform of a workload says of it, in a file. */
  function platformToken(): string {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const trusted = { issuer: 'https://issuer.example', subject: 'workload' }
    const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kty: 'RSA', alg: 'RS256' }] }
    tenant.emulator.directory.addFederatedCredential(tenant.clientId, { ...trusted, keys })
    const claims = { iss: trusted.issuer, sub: trusted.subject, aud: 'api://AzureADTokenExchange' }
    const now = Math.floor(Date.now() / 1000)
    const said = [{ alg: 'RS256' }, { ...claims, iat: now, exp: now + 600 }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const path = join(temporaryFolder(), 'token')
    writeFileSync(path, `${said}.${sign('sha256', Buffer.from(said), privateKey).toString('base64url')}\n`)
    return path
  }

  it.each([
    { name: 'a certificate', args: () => ['--certificate', file('chain.pem')] },
    { name: 'its chain besides', args: () => ['--certificate', file('chain.pem'), '--send-chain'] },
    { name: 'a PFX and its passphrase', args: () => ['--certificate', file('aes256.pfx'), '--passphrase'] },
    { name: 'a token of its platform', args: () => ['--federated-token-file', platformToken()] },
  ])('signs in with $name, and again later', async ({ args }) => {
    const { directory } = tenant.emulator
    if (directory.certificatesOf(tenant.clientId).length === 0)
      directory.addCertificate(tenant.clientId, readFileSync(file('chain.pem'), 'utf8'))
    const folder = temporaryFolder()
    const here = { MDE_CONFIG_DIR: folder, MDE_CLIENT_CERTIFICATE_PASSWORD: 'pfx hunter8' }
    const login = await runMde(['login', '--client-id', tenant.clientId, ...args()], {
      env: { ...tenant.place, ...here },
    })
    expect(login, login.stderr).toMatchObject({ code: 0, stderr: expect.stringContaining('Signed in as ') })
    rmSync(join(folder, 'tokens'), { recursive: true })
    const whoami = await runMde(['whoami', '--json', 'kind,clientId'], { env: here })
    expect(JSON.parse(whoami.stdout)).toEqual({ kind: 'application', clientId: tenant.clientId })
    expect(readFileSync(join(folder, 'profiles.json'), 'utf8')).not.toContain('hunter8')
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

  it('is as it was before where the sign-in is refused', async () => {
    const folder = temporaryFolder()
    const keyring = join(folder, 'keyring.json')
    const env = { ...tenant.place, MDE_CONFIG_DIR: folder, ...fakeKeyring(keyring) }
    const login = (profile: string, secret: string) => {
      const args = [
        'login',
        '--client-id',
        tenant.clientId,
        '--client-secret',
        '--keyring',
        '--profile',
        profile,
      ]
      return runMde(args, { env: { ...env, MDE_CLIENT_SECRET: secret } })
    }
    expect(await login('app', tenant.clientSecret)).toMatchObject({ code: 0 })
    const before = readFileSync(keyring, 'utf8')
    for (const profile of ['app', 'other'])
      expect(await login(profile, 'wrong-secret')).toMatchObject({ code: 3 })
    expect(JSON.parse(readFileSync(keyring, 'utf8'))).toEqual(JSON.parse(before))
  })

  it('says what to do where there is no keyring', async () => {
    const env = { ...tenant.place, MDE_CONFIG_DIR: temporaryFolder(), MDE_CLIENT_SECRET: tenant.clientSecret }
    const args = ['login', '--client-id', tenant.clientId, '--client-secret', '--keyring']
    const login = await runMde(args, { env })
    expect(login).toMatchObject({ code: 2, stderr: expect.stringContaining('--secret-file') })
    expect(login.stderr).not.toContain(tenant.clientSecret)
  })
})
