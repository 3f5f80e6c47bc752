import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runMde } from './run-mde.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

/** Two profiles, `one` and `two`. */
async function withTwo() {
  const env = { MDE_CONFIG_DIR: temporaryFolder() }
  const login = { ...tenant.place, ...env, MDE_CLIENT_SECRET: tenant.clientSecret }
  for (const profile of ['one', 'two'])
    await runMde(['login', '--client-id', tenant.clientId, '--client-secret', '--profile', profile], {
      env: login,
    })
  return env
}

/** Sends the calls of `one` where nobody listens. */
function breakOne({ MDE_CONFIG_DIR }: { readonly MDE_CONFIG_DIR: string }): void {
  const file = join(MDE_CONFIG_DIR, 'profiles.json')
  const broken = JSON.parse(readFileSync(file, 'utf8')) as { profiles: Record<string, { apiBase: string }> }
  Object.assign(broken.profiles['one'] ?? {}, { apiBase: 'http://127.0.0.1:9' })
  writeFileSync(file, JSON.stringify(broken))
}

/** Makes of `one` a profile that cannot even try: its certificate needs a passphrase from a file that is gone. */
function loseSecretOfOne({ MDE_CONFIG_DIR }: { readonly MDE_CONFIG_DIR: string }): void {
  const file = join(MDE_CONFIG_DIR, 'profiles.json')
  const broken = JSON.parse(readFileSync(file, 'utf8')) as { profiles: Record<string, object> }
  const path = join(MDE_CONFIG_DIR, 'gone')
  const signIn = { flow: 'client-certificate', path, secret: { from: 'file', path } }
  Object.assign(broken.profiles['one'] ?? {}, { signIn })
  writeFileSync(file, JSON.stringify(broken))
}

const tenantsOf = (jsonl: string) => [
  ...new Set(
    jsonl
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { tenant: string }).tenant),
  ),
]

const reads = [
  ['score', 'exposure'],
  ['alerts', 'list', '--limit', '2'],
  ['machines', 'find', 'srv-'],
  ['hunt', 'DeviceInfo | take 2'],
  ['api', 'listAlerts', '--limit', '2'],
  ['api', 'getExposureScore'],
]

describe('many tenants', () => {
  it('are asked together by every command that reads, and one that fails keeps back nobody else', async () => {
    const env = await withTwo()
    for (const args of [...reads, ['whoami']]) {
      const run = await runMde([...args, '--all-tenants', '--jsonl'], { env })
      expect(run, run.stderr).toMatchObject({ code: 0, stderr: '' })
      expect(tenantsOf(run.stdout)).toEqual(['one', 'two'])
    }
    breakOne(env)
    for (const args of reads) {
      const run = await runMde([...args, '--tenant', 'one,two', '--jsonl'], { env })
      expect(run).toMatchObject({ code: 7, stderr: expect.stringMatching(/^error one: .*\[MDE_NETWORK\]$/m) })
      expect(tenantsOf(run.stdout)).toEqual(['two'])
    }
  }, 120_000)

  it('may be one alone under --all-tenants, whose records have a tenant all the same', async () => {
    const env = await withTwo()
    await runMde(['logout', 'two'], { env })
    for (const args of [...reads, ['whoami']]) {
      const run = await runMde([...args, '--all-tenants', '--jsonl'], { env })
      expect(run, run.stderr).toMatchObject({ code: 0, stderr: '' })
      expect(tenantsOf(run.stdout)).toEqual(['one'])
    }
  }, 120_000)

  it('are asked though the profile of one of them cannot be used', async () => {
    const env = await withTwo()
    loseSecretOfOne(env)
    for (const which of [['--all-tenants'], ['--tenant', 'one,two']]) {
      const run = await runMde(['alerts', 'list', '--limit', '1', '--jsonl', ...which], { env })
      expect(run).toMatchObject({
        code: 7,
        stderr: expect.stringMatching(/^error one: The secret file .*gone/),
      })
      expect(tenantsOf(run.stdout)).toEqual(['two'])
    }
    const alone = await runMde(['alerts', 'list', '--tenant', 'one'], { env })
    expect(alone).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('The secret file') })
  })

  it('are told from profiles that are not there', async () => {
    const env = await withTwo()
    const read = ['alerts', 'list', '--limit', '1', '--jsonl', '--tenant']
    const says = /^error .*'nope' is neither a tenant nor a profile.*\nnext .*the profiles one, two\.$/m
    const both = await runMde([...read, 'one,nope'], { env })
    expect(both).toMatchObject({ code: 7, stderr: expect.stringMatching(says) })
    expect(tenantsOf(both.stdout)).toEqual(['one'])
    const alone = await runMde([...read, 'nope'], { env })
    expect(alone).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(says) })
  })

  it('are chosen by what is typed rather than by the environment', async () => {
    const env = await withTwo()
    const { tenantId } = tenant.emulator
    const elsewhere = '99999999-0000-4000-8000-000000000000'
    const whoami = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
      runMde(['whoami', '--jq', '.profile', ...args], {
        env: { ...env, MDE_CLIENT_SECRET: tenant.clientSecret, ...more },
      })
    // The current one is two; both are in the tenant.
    expect(await whoami(['--tenant', tenantId])).toMatchObject({ code: 0, stdout: 'two\n' })
    expect(await whoami(['--tenant', 'two'], { MDE_PROFILE: 'one' })).toMatchObject({ stdout: 'two\n' })
    expect(await whoami(['--profile', 'one'], { MDE_TENANT_ID: elsewhere })).toMatchObject({
      stdout: 'one\n',
    })
    for (const more of [{}, { MDE_PROFILE: 'one' }]) {
      const typed = ['--tenant', elsewhere, ...('MDE_PROFILE' in more ? [] : ['--profile', 'one'])]
      expect(await whoami(typed, more)).toMatchObject({ code: 3, stdout: '' })
    }
    const all = await runMde(['whoami', '--all-tenants', '--jsonl'], {
      env: { ...env, MDE_TENANT_ID: elsewhere },
    })
    expect(tenantsOf(all.stdout)).toEqual(['one', 'two'])
  })

  it('give a script the same fields as one tenant does', async () => {
    const env = await withTwo()
    const args = ['score', 'exposure', '--json', 'tenant,score']
    const [one, two] = await Promise.all([runMde(args, { env }), runMde([...args, '--all-tenants'], { env })])
    expect(JSON.parse(one.stdout)).toEqual({ tenant: null, score: expect.any(Number) })
    expect(JSON.parse(two.stdout)).toEqual([
      { tenant: 'one', score: expect.any(Number) },
      { tenant: 'two', score: expect.any(Number) },
    ])
  })

  it('are shown with their names in a table', async () => {
    const { stdout } = await runMde(['hunt', 'DeviceInfo | take 1 | project DeviceName', '--all-tenants'], {
      env: await withTwo(),
    })
    expect(stdout).toMatch(/^ {2}tenant {2}DeviceName\n {2}one {5}\S+\n {2}two {5}\S+\n$/)
  })

  it('are never changed by one call', async () => {
    const args = ['api', 'updateAlert', '-p', 'id=1', '--body', '{"status":"Resolved"}', '--all-tenants']
    const run = await runMde(args, { env: await withTwo() })
    expect(run).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('one tenant at a time'),
    })
  })
})
