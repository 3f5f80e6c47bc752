import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMde } from './run-mde.ts'
import { startTenant, type Tenant } from './tenant.ts'

let tenant: Tenant

beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

describe('errors name a code and the next step, without a stack', () => {
  const cases: {
    name: string
    args: string[]
    env: () => Readonly<Record<string, string>>
    code: number
    says: RegExp
  }[] = [
    {
      name: 'no tenant',
      args: ['alerts', 'list'],
      env: () => ({}),
      code: 3,
      says: /Nobody is signed in.*\[MDE_AUTH\]/,
    },
    {
      name: 'no password',
      args: ['alerts', 'list'],
      env: () => omit(tenant.asUser, 'MDE_PASSWORD'),
      code: 2,
      says: /MDE_PASSWORD is missing/,
    },
    {
      name: 'a flow that does not exist',
      args: ['alerts', 'list', '--flow', 'magic'],
      env: () => tenant.asUser,
      code: 2,
      says: /'magic'/,
    },
    {
      name: 'a cloud that does not exist',
      args: ['alerts', 'list', '--cloud', 'mars'],
      env: () => tenant.asUser,
      code: 2,
      says: /'mars'/,
    },
    {
      name: 'a limit that is no number',
      args: ['alerts', 'list', '--limit', 'many'],
      env: () => tenant.asUser,
      code: 2,
      says: /--limit/,
    },
    {
      name: 'an unknown option',
      args: ['alerts', 'list', '--no-such-flag'],
      env: () => tenant.asUser,
      code: 2,
      says: /^error Unknown option '--no-such-flag'\. \[MDE_CONFIG\]\nnext {2}See `mde alerts list --help`\.$/m,
    },
    {
      name: 'an option with a letter too few',
      args: ['alerts', 'list', '--limt', '3'],
      env: () => tenant.asUser,
      code: 2,
      says: /MDE_CONFIG\]\nnext {2}Did you mean --limit\? See `mde alerts list --help`\.$/m,
    },
    {
      name: 'a field that no record has',
      args: ['alerts', 'list', '--json', 'id,severty'],
      env: () => tenant.asApp,
      code: 2,
      says: /'severty'\. \[MDE_CONFIG\]\nnext {2}Did you mean severity\?$/m,
    },
    {
      name: 'a filter that jq cannot read',
      args: ['alerts', 'list', '--jq', '.['],
      env: () => tenant.asApp,
      code: 2,
      says: /syntax error[^]*\[MDE_CONFIG\]/,
    },
    {
      name: 'a wrong password',
      args: ['alerts', 'list'],
      env: () => ({ ...tenant.asUser, MDE_PASSWORD: 'hunter2-wrong' }),
      code: 3,
      says: /AADSTS50126.*\[MDE_AUTH_USER\]/,
    },
    {
      name: 'a filter that the API refuses',
      args: ['alerts', 'list', '--filter', 'nothing eq 1'],
      env: () => tenant.asApp,
      code: 1,
      says: /listAlerts.*ODataError|ODataError.*listAlerts/,
    },
    {
      name: 'a sign-in host that does not answer',
      args: ['alerts', 'list', '--authority-host', 'http://127.0.0.1:1234'],
      env: () => tenant.asApp,
      code: 1,
      says: /127\.0\.0\.1:1234.*\[MDE_NETWORK\]/,
    },
  ]

  it.each(cases)('$name', async ({ args, env, code, says }) => {
    const run = await runMde(args, { env: env() })
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' })
    expect(run.stderr).toMatch(says)
    expect(run.stderr).not.toMatch(/^\s+at /m)
    expect(run.stderr).not.toContain('hunter2')
    if (says.source.includes('MDE_')) expect(run.stderr).toMatch(/^next {2}\S/m)
  })

  it.each([
    { name: 'as a word', word: 'eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOjF9.c2lnbmF0dXJl' },
    { name: 'with its scheme', word: 'Bearer eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOjF9.c2lnbmF0dXJl' },
    { name: 'behind a flag', word: '--jwt=eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOjF9.c2lnbmF0dXJl' },
  ])('refuses a token on the command line $name, and does not repeat it', async ({ word }) => {
    const { code, stdout, stderr } = await runMde(['token', 'show', word])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/A token stands on the command line[^]*\nnext {2}Take it out of the history/)
    expect(stderr).not.toContain('eyJ')
  })

  it('takes an empty variable for none, as containers set them', async () => {
    const none = { MDE_PROFILE: '', MDE_GEO: '', MDE_CLOUD: '', MDE_USERNAME: '', MDE_TOKEN: '' }
    const run = await runMde(['alerts', 'list', '--limit', '1', '--jq', 'length'], {
      env: { ...tenant.asApp, ...none },
    })
    expect(run, run.stderr).toMatchObject({ code: 0, stdout: '1\n', stderr: '' })
  })

  it('shows the stack with --verbose', async () => {
    const { code, stderr } = await runMde(['--verbose', 'alerts', 'list', '--limit', 'many'], {
      env: tenant.asUser,
    })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^\s+at /m)
  })
})

function omit(record: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}
