import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jwt, runMde } from './run-mde.ts'
import { realToken, startTenant, temporaryFolder, type Tenant } from './tenant.ts'

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

describe('mde token', () => {
  it.each(['show', 'explain'])('shows a piped token in words, without the token: %s', async (verb) => {
    const { code, stdout } = await runMde(['token', verb], { input: `Bearer ${await realToken(tenant)}\n` })
    expect(code).toBe(0)
    expect(stdout).toMatch(/aud\s+https:\/\/api\.securitycenter\.microsoft\.com/)
    expect(stdout).toContain('can call: ')
    expect(stdout).toContain('listAlerts')
    expect(stdout).not.toMatch(jwt)
  })

  it.each([['show'], ['validate']])(
    '%s refuses an empty pipe: the token that counts is missing',
    async (verb) => {
      const { code, stdout, stderr } = await runMde(['token', verb], { env: tenant.asUser })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('no token was piped in')
    },
  )

  it.each(['Bearer ', 'Authorization: Bearer ', '"'])('takes a token copied with %j', async (prefix) => {
    const { code, stdout } = await runMde(['token', 'show', '--json'], {
      input: `${prefix}${await realToken(tenant)}\n`,
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      verified: false,
      kind: 'application',
      tenantId: tenant.emulator.tenantId,
    })
    expect(stdout).not.toMatch(jwt)
  })

  it('compares with the cloud and the tenant of the flags', async () => {
    const args = [
      'token',
      'show',
      '--json',
      '--cloud',
      'gccHigh',
      '--tenant',
      '11111111-2222-4333-8444-555555555555',
    ]
    const { stdout } = await runMde(args, { input: await realToken(tenant) })
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] }
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['tenant-mismatch']))
    expect(findings.some(({ code }) => code.startsWith('audience'))).toBe(true)
  })

  it('compares a piped token with the profile that is named, and with none that is not', async () => {
    const env = { MDE_CONFIG_DIR: temporaryFolder() }
    const login = ['login', '--client-id', tenant.clientId, '--client-secret', '--profile', 'mine']
    await runMde(login, { env: { ...tenant.place, ...env, MDE_CLIENT_SECRET: tenant.clientSecret } })
    const input = await realToken(tenant)
    for (const flag of ['--profile', '--tenant']) {
      const run = await runMde(['token', 'validate', '--json', flag, 'mine'], { input, env })
      expect(run, run.stderr).toMatchObject({ code: 0 })
      expect(JSON.parse(run.stdout)).toMatchObject({ verified: true, tenantId: tenant.emulator.tenantId })
    }
    const other = await runMde(['token', 'validate', '--profile', 'theirs'], { input, env })
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining("no profile named 'theirs'") })
    // The keys of the public cloud are asked for, not those of the profile.
    const unnamed = await runMde(['token', 'show', '--jq', '.findings | map(.code)'], { input, env })
    expect(JSON.parse(unnamed.stdout)).not.toContain('tenant-mismatch')
  })

  it('validates against the keys of the sign-in host', async () => {
    const { code, stdout } = await runMde(['token', 'validate'], {
      input: await realToken(tenant),
      env: { MDE_AUTHORITY_HOST: tenant.emulator.url },
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/verdict\s+valid/)
  })

  it('says in JSON too that a token is refused, and why', async () => {
    const args = ['token', 'validate', '--json', '--tenant', '11111111-2222-4333-8444-555555555555']
    const { code, stdout } = await runMde(args, {
      input: await realToken(tenant),
      env: { MDE_AUTHORITY_HOST: tenant.emulator.url },
    })
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ verified: false, code: 'MDE_TOKEN_INVALID', reason: 'tenant' })
  })

  it('does not call a token forged because its keys cannot be fetched', async () => {
    const { code, stderr } = await runMde(['token', 'validate'], {
      input: await realToken(tenant),
      env: { MDE_AUTHORITY_HOST: 'http://127.0.0.1:1234' },
    })
    expect(code).toBe(1)
    expect(stderr).toContain('[MDE_NETWORK]')
  })

  it('refuses a tampered token with exit code 3 and a reason', async () => {
    const token = await realToken(tenant)
    const [header, payload, signature = ''] = token.split('.')
    const turned = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
    const { code, stdout, stderr } = await runMde(['token', 'validate'], {
      input: `${header}.${payload}.${turned}`,
      env: { MDE_AUTHORITY_HOST: tenant.emulator.url },
    })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('[MDE_TOKEN_INVALID]')
    expect(stderr).not.toContain(signature.slice(1))
  })

  it('names what it can call, and what it cannot for want of which permission', async () => {
    const { directory, tenantId } = tenant.emulator
    const { clientId } = directory.registerApp(tenantId, {
      displayName: 'reader',
      requiredPermissions: [{ kind: 'application', name: 'Alert.Read.All' }],
    })
    directory.grantAdminConsent(clientId)
    const clientSecret = directory.addSecret(clientId).value
    const { stdout } = await runMde(['token', 'show'], {
      input: await realToken({ ...tenant, clientId, clientSecret }),
    })
    expect(stdout).toMatch(/^can call: .*listAlerts/m)
    expect(stdout).toMatch(/^cannot call without Machine\.Isolate: isolateMachine, unisolateMachine$/m)
  })

  it.each([
    {
      name: 'fields',
      args: ['show', '--json', 'kind,verified'],
      want: /^\{\n  "kind": "application",\n  "verified": false\n\}\n$/,
    },
    { name: 'a filter', args: ['show', '--jq', '.canCall | index("listAlerts") != null'], want: /^true\n$/ },
    {
      name: 'its claims as CSV',
      args: ['show', '--csv'],
      want: /^claim,value,meaning\n(.*\n)+aud,https:.*\n/,
    },
    { name: 'its claims as lines', args: ['show', '--jsonl', 'claim'], want: /^(\{"claim":"\w+"\}\n){10,}$/ },
    {
      name: 'a verdict as CSV',
      args: ['validate', '--csv', 'verified,kind'],
      want: /^verified,kind\ntrue,application\n$/,
    },
    { name: 'a verdict through jq', args: ['validate', '--jq', '.verified'], want: /^true\n$/ },
  ])('prints $name', async ({ args, want }) => {
    const { code, stdout, stderr } = await runMde(['token', ...args], {
      input: await realToken(tenant),
      env: { MDE_AUTHORITY_HOST: tenant.emulator.url },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(want)
    expect(stdout).not.toMatch(jwt)
  })
})
