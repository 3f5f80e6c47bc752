import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerShapes, createDriftFinder, type RecordedAnswer } from '@mde-kit/contract/drift'
import type { EmulatorDescription } from '@mde-kit/emulator'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { jwt, runMde } from './run-mde.ts'

const bin = fileURLToPath(new URL('../bin/mde.js', import.meta.url))

let emulator: ChildProcess
let settings: EmulatorDescription
/** What a person would export after `mde emulator start`. */
let asUser: Record<string, string>
let asApp: Record<string, string>

beforeAll(async () => {
  emulator = spawn(process.execPath, [bin, 'emulator', 'start', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!emulator.stdout) throw new Error('no output')
  const [chunk] = (await once(emulator.stdout, 'data')) as [Buffer]
  settings = JSON.parse(chunk.toString()) as EmulatorDescription
  const analyst = settings.users[0]
  if (!analyst) throw new Error('the emulator has no user')
  const common = {
    MDE_TENANT_ID: settings.tenantId,
    MDE_CLIENT_ID: settings.app.clientId,
    MDE_AUTHORITY_HOST: settings.url,
    MDE_API_BASE: settings.url,
  }
  asUser = {
    ...common,
    MDE_FLOW: 'password',
    MDE_USERNAME: analyst.userPrincipalName,
    MDE_PASSWORD: analyst.password,
  }
  asApp = { ...common, MDE_FLOW: 'client-secret', MDE_CLIENT_SECRET: settings.app.clientSecret }
}, 30_000)
afterAll(async () => {
  emulator.kill('SIGINT')
  await once(emulator, 'exit')
})

/** A real token, got as a script would. */
async function realToken(): Promise<string> {
  const response = await fetch(`${settings.url}/${settings.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.app.clientId,
      client_secret: settings.app.clientSecret,
      scope: settings.scope,
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

describe('mde alerts list', () => {
  it('shows a table, newest first, as many as asked for', async () => {
    const { code, stdout, stderr } = await runMde(['alerts', 'list', '--limit', '7'], { env: asUser })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [head, ...rows] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^\s+id\s+created \(UTC\)\s+severity\s+status\s+device\s+title$/)
    expect(rows).toHaveLength(7)
    const instants = rows.map((row) => row.trim().split(/ {2,}/)[1])
    expect(instants).toEqual([...instants].sort().reverse())
  })

  it('prints one JSON array of the filtered records', async () => {
    const { code, stdout } = await runMde(['alerts', 'list', '--filter', "severity eq 'High'", '--json'], {
      env: asApp,
    })
    expect(code).toBe(0)
    const alerts = JSON.parse(stdout) as { severity: string }[]
    expect(alerts.length).toBeGreaterThan(0)
    expect(new Set(alerts.map(({ severity }) => severity))).toEqual(new Set(['High']))
  })

  it('knows severities, statuses and time spans by plain words', async () => {
    const flags = ['--severity', 'high,medium', '--status', 'new', '--since', '520w', '--json']
    const { code, stdout } = await runMde(['alerts', 'list', ...flags], { env: asApp })
    expect(code).toBe(0)
    const alerts = JSON.parse(stdout) as { severity: string; status: string }[]
    expect(new Set(alerts.map(({ severity }) => severity))).toEqual(new Set(['High', 'Medium']))
    expect(new Set(alerts.map(({ status }) => status))).toEqual(new Set(['New']))
  })

  it('refuses a severity that nobody has, before signing in', async () => {
    const { code, stderr } = await runMde(['alerts', 'list', '--severity', 'hihg'])
    expect(code).toBe(2)
    expect(stderr).toContain("--severity has no value 'hihg'")
  })
})

describe('mde api', () => {
  it('calls any operation by its id', async () => {
    const list = await runMde(
      ['api', 'listMachines', '-p', "filter=osPlatform eq 'Windows11'", '--limit', '2'],
      {
        env: asApp,
      },
    )
    expect(list).toMatchObject({ code: 0, stderr: '' })
    const machines = JSON.parse(list.stdout) as { id: string; osPlatform: string }[]
    expect(machines.map(({ osPlatform }) => osPlatform)).toEqual(['Windows11', 'Windows11'])
    const one = await runMde(['api', 'getMachine', '-p', `id=${machines[0]?.id}`], { env: asApp })
    expect(JSON.parse(one.stdout)).toMatchObject({ id: machines[0]?.id })
  })

  it.each([
    { name: 'an unknown operation', args: ['getMachin'], says: /Did you mean getMachine/ },
    { name: 'a missing parameter', args: ['getMachine'], says: /--param id=/ },
    { name: 'an unknown parameter', args: ['getMachine', '-p', 'ID=1'], says: /no parameter in 'ID=1'/ },
    { name: 'a missing body', args: ['unisolateMachine', '-p', 'id=1', '--yes'], says: /needs --body/ },
    {
      name: 'a body that is no JSON',
      args: ['unisolateMachine', '-p', 'id=1', '--yes', '--body', '{'],
      says: /no valid JSON/,
    },
    {
      name: 'a disruptive call without --yes',
      args: ['isolateMachine', '-p', 'id=1', '--body', '{}'],
      says: /disruptive/,
    },
  ])('refuses $name before signing in', async ({ args, says }) => {
    const { code, stdout, stderr } = await runMde(['api', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

describe('--record', () => {
  it('appends each answer of a run, refusals included, and no token', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mde-recording-')), 'answers.ndjson')
    onTestFinished(() => rmSync(dirname(file), { recursive: true, force: true }))
    const list = await runMde(['alerts', 'list', '--limit', '3', '--record', file], { env: asApp })
    expect(list).toMatchObject({ code: 0, stderr: '' })
    const refused = await runMde(['api', 'getMachine', '-p', 'id=nothing', '--record', file], { env: asApp })
    expect(refused.code).toBe(5)

    const text = readFileSync(file, 'utf8')
    expect(text).not.toMatch(jwt)
    const answers = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordedAnswer)
    expect(answers.map(({ operationId, status }) => [operationId, status])).toEqual([
      ['listAlerts', 200],
      ['getMachine', 404],
    ])
    expect(answers[0]?.body).toMatchObject({ value: expect.any(Array) })
    const findDrift = createDriftFinder(answerShapes)
    expect(answers.flatMap((answer) => findDrift(answer).drifts)).toEqual([])
    // It is data of a tenant.
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('is refused before signing in where the file cannot be written', async () => {
    const { code, stdout, stderr } = await runMde(
      ['alerts', 'list', '--record', '/no/such/folder/a.ndjson'],
      {
        env: { ...asApp, MDE_AUTHORITY_HOST: 'http://127.0.0.1:1234' },
      },
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--record cannot write to')
  })
})

describe('mde token', () => {
  it('shows a piped token in words, without the token', async () => {
    const { code, stdout } = await runMde(['token', 'show'], { input: `Bearer ${await realToken()}\n` })
    expect(code).toBe(0)
    expect(stdout).toMatch(/aud\s+https:\/\/api\.securitycenter\.microsoft\.com/)
    expect(stdout).toContain('can call: ')
    expect(stdout).toContain('listAlerts')
    expect(stdout).not.toMatch(jwt)
  })

  it.each([['show'], ['validate']])(
    '%s refuses an empty pipe: the token that counts is missing',
    async (verb) => {
      const { code, stdout, stderr } = await runMde(['token', verb], { env: asUser })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('no token was piped in')
    },
  )

  it.each(['Bearer ', 'Authorization: Bearer ', '"'])('takes a token copied with %j', async (prefix) => {
    const { code, stdout } = await runMde(['token', 'show', '--json'], {
      input: `${prefix}${await realToken()}\n`,
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      verified: false,
      kind: 'application',
      tenantId: settings.tenantId,
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
    const { stdout } = await runMde(args, { input: await realToken() })
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] }
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['tenant-mismatch']))
    expect(findings.some(({ code }) => code.startsWith('audience'))).toBe(true)
  })

  it('validates against the keys of the sign-in host', async () => {
    const { code, stdout } = await runMde(['token', 'validate'], {
      input: await realToken(),
      env: { MDE_AUTHORITY_HOST: settings.url },
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/verdict\s+valid/)
  })

  it('says in JSON too that a token is refused, and why', async () => {
    const args = ['token', 'validate', '--json', '--tenant', '11111111-2222-4333-8444-555555555555']
    const { code, stdout } = await runMde(args, {
      input: await realToken(),
      env: { MDE_AUTHORITY_HOST: settings.url },
    })
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ verified: false, code: 'MDE_TOKEN_INVALID', reason: 'tenant' })
  })

  it('does not call a token forged because its keys cannot be fetched', async () => {
    const { code, stderr } = await runMde(['token', 'validate'], {
      input: await realToken(),
      env: { MDE_AUTHORITY_HOST: 'http://127.0.0.1:1234' },
    })
    expect(code).toBe(1)
    expect(stderr).toContain('[MDE_NETWORK]')
  })

  it('refuses a tampered token with exit code 3 and a reason', async () => {
    const token = await realToken()
    const [header, payload, signature = ''] = token.split('.')
    const turned = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
    const { code, stdout, stderr } = await runMde(['token', 'validate'], {
      input: `${header}.${payload}.${turned}`,
      env: { MDE_AUTHORITY_HOST: settings.url },
    })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('[MDE_TOKEN_INVALID]')
    expect(stderr).not.toContain(signature.slice(1))
  })
})

describe('errors name a code and the next step, without a stack', () => {
  const cases: {
    name: string
    args: string[]
    env: () => Record<string, string>
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
      env: () => omit(asUser, 'MDE_PASSWORD'),
      code: 2,
      says: /MDE_PASSWORD is missing/,
    },
    {
      name: 'a flow that does not exist',
      args: ['alerts', 'list', '--flow', 'magic'],
      env: () => asUser,
      code: 2,
      says: /'magic'/,
    },
    {
      name: 'a cloud that does not exist',
      args: ['alerts', 'list', '--cloud', 'mars'],
      env: () => asUser,
      code: 2,
      says: /'mars'/,
    },
    {
      name: 'a limit that is no number',
      args: ['alerts', 'list', '--limit', 'many'],
      env: () => asUser,
      code: 2,
      says: /--limit/,
    },
    {
      name: 'an unknown option',
      args: ['alerts', 'list', '--colour'],
      env: () => asUser,
      code: 2,
      says: /--colour/,
    },
    {
      name: 'a wrong password',
      args: ['alerts', 'list'],
      env: () => ({ ...asUser, MDE_PASSWORD: 'hunter2-wrong' }),
      code: 3,
      says: /AADSTS50126.*\[MDE_AUTH_USER\]/,
    },
    {
      name: 'a filter that the API refuses',
      args: ['alerts', 'list', '--filter', 'nothing eq 1'],
      env: () => asApp,
      code: 1,
      says: /listAlerts.*ODataError|ODataError.*listAlerts/,
    },
    {
      name: 'a sign-in host that does not answer',
      args: ['alerts', 'list', '--authority-host', 'http://127.0.0.1:1234'],
      env: () => asApp,
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

  it('a port in use', async () => {
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

  it('shows the stack with --verbose', async () => {
    const { code, stderr } = await runMde(['--verbose', 'alerts', 'list', '--limit', 'many'], { env: asUser })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^\s+at /m)
  })
})

describe('Ctrl-C', () => {
  it('ends with 130 and one word', async () => {
    const child = spawn(process.execPath, [bin, 'demo', '--flow', 'device-code'], {
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

describe('mde --help', () => {
  it('tells its version', async () => {
    expect(await runMde(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })

  it.each([[['--help']], [['alerts', '--help']], [['token', 'validate', '--help']], [['demo', '--help']]])(
    '%j explains itself with exit code 0',
    async (args) => {
      const { code, stdout } = await runMde(args)
      expect(code).toBe(0)
      expect(stdout).toContain('Usage: mde')
    },
  )
})

function omit(record: Record<string, string>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}
