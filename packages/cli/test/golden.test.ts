import { operations } from '@mde-kit/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actionReads } from '../src/nouns/actions.ts'
import { alertReads } from '../src/nouns/alerts.ts'
import { domainReads, fileReads, ipReads, userReads } from '../src/nouns/entities.ts'
import { indicatorReads } from '../src/nouns/indicators.ts'
import { investigationReads } from '../src/nouns/investigations.ts'
import { libraryReads } from '../src/nouns/live-response.ts'
import { machineReads } from '../src/nouns/machines.ts'
import { recommendationReads } from '../src/nouns/recommendations.ts'
import { remediationReads } from '../src/nouns/remediation.ts'
import { scoreReads } from '../src/nouns/score.ts'
import { softwareReads } from '../src/nouns/software.ts'
import { vulnerabilityReads } from '../src/nouns/vulnerabilities.ts'
import { createProgram } from '../src/program.ts'
import type { ReadCommand } from '../src/reads/read-command.ts'
import { ReportedFailure } from '../src/reported-failure.ts'
import { type KnownValues, knownValues } from './known-values.ts'
import { createRecorder, type RecorderOptions } from './output/recorder.ts'
import { startTenant, temporaryFolder, type Tenant } from './tenant.ts'

// What people see: a session of each noun against the made-up company, at a moment that stands still. Read the files in
// review as a person would at a terminal; `vitest -u` writes them anew.

vi.setConfig({ testTimeout: 120_000 })

const moment = new Date('2026-03-02T12:00:00Z')

let tenant: Tenant
let known: KnownValues
/** What is another at each run, and what stands for it: as long, since tables are fitted. */
let drawn: readonly (readonly [string | RegExp, string])[]

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: moment })
  tenant = await startTenant({ rateLimits: 'off' })
  for (const [name, value] of Object.entries(tenant.asApp)) vi.stubEnv(name, value)
  known = await knownValues(tenant)
  const { id = '' } = await known.path(operations.cancelMachineAction)
  drawn = [
    [/127\.0\.0\.1:\d{5}/g, '127.0.0.1:31544'],
    [/(?<= in )\d+(?= ms)/g, '5'],
    [/(?<=(?:appid|oid|sub) +)[\da-f-]{36}/g, '33333333-3333-4333-8333-333333333333'],
    [/(?<=(?:x5t|kid) +)[\w-]{43}/g, '0'.repeat(43)],
    [/(?<=uti +)[\w-]{22}/g, '0'.repeat(22)],
    [/(?<=sig=)[\w%-]+/g, '0000'],
    [tenant.clientId, '11111111-1111-4111-8111-111111111111'],
    [id, '22222222-2222-4222-8222-222222222222'],
  ]
})
afterAll(async () => {
  await tenant.emulator.stop()
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

/** Every command that reads, by its noun: a new one gets its table here by itself. */
const reads: Readonly<Record<string, readonly ReadCommand[]>> = {
  alerts: alertReads,
  machines: machineReads,
  actions: actionReads,
  indicators: indicatorReads,
  investigations: investigationReads,
  vulnerabilities: vulnerabilityReads,
  software: softwareReads,
  recommendations: recommendationReads,
  remediation: remediationReads,
  score: scoreReads,
  files: fileReads,
  domains: domainReads,
  ips: ipReads,
  users: userReads,
  'live-response library': libraryReads,
}

/** What else has a table. */
const others: Readonly<Record<string, readonly (readonly string[])[]>> = {
  whoami: [[]],
  profiles: [[]],
  permissions: [
    ['for', 'listAlerts', 'isolateMachine', '--kind', 'delegated'],
    ['list', '--kind', 'application'],
    ['manifest', 'listAlerts', 'isolateMachine', '--kind', 'application'],
  ],
  token: [
    ['show', '--emulator'],
    ['validate', '--emulator'],
  ],
  hunt: [
    ['DeviceInfo | summarize devices = count() by OSPlatform | order by devices desc'],
    ['DeviceInfo | take 2'],
  ],
}

/** What a person types, and what they see. */
async function session(
  words: readonly string[],
  columns: number,
  options: RecorderOptions = {},
): Promise<string> {
  const terminal = createRecorder(columns, options)
  const program = await createProgram(terminal, words)
  await program.parseAsync([...words], { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof ReportedFailure)) throw error
  })
  const typed = words.map((word) => (/[^\w@.:/=-]/.test(word) ? `'${word}'` : word)).join(' ')
  const shown = [...terminal.errors, ...terminal.notes].map((line) => `${line}\n`).join('')
  const text = `$ mde ${typed}\n${terminal.text()}${shown}\n`
  return drawn.reduce((all, [from, to]) => all.replaceAll(from, to), text)
}

/** The command line of a read, with what exists in the tenant. */
async function wordsOf(
  noun: string,
  { verb, operationId, args = [] }: ReadCommand,
): Promise<readonly string[]> {
  const operation = operations[operationId]
  const path = await known.path(operation)
  const values = args.map(({ name }) => path[name] ?? '')
  return [...noun.split(' '), verb, ...values, ...(/^(list|find)/.test(operationId) ? ['--limit', '3'] : [])]
}

describe.each([80, 120])('at %d columns', (columns) => {
  it.each(Object.entries(reads))('mde %s', async (noun, commands) => {
    let text = ''
    for (const command of commands) {
      const words = await wordsOf(noun, command)
      const seen = await session(words, columns)
      // Of one record a long word goes beyond, whole.
      const lines = words.includes('--limit') ? seen.split('\n').slice(1) : []
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
      text += seen
    }
    await expect(text).toMatchFileSnapshot(`golden/${noun.replace(' ', '-')}-${columns}.txt`)
  })

  it.each(Object.entries(others))('mde %s', async (noun, commands) => {
    vi.stubEnv('MDE_CONFIG_DIR', temporaryFolder())
    let text = ''
    for (const words of commands) text += await session([noun, ...words], columns)
    await expect(text).toMatchFileSnapshot(`golden/${noun}-${columns}.txt`)
  })
})

it('has room for what claims mean beside them on a wide terminal', async () => {
  const text = await session(['token', 'show', '--emulator'], 160)
  await expect(text).toMatchFileSnapshot('golden/token-160.txt')
})

describe('in colours', () => {
  const colours: Readonly<Record<string, string>> = {
    1: 'bold',
    2: 'dim',
    31: 'red',
    32: 'green',
    33: 'yellow',
    36: 'cyan',
  }
  /** `{red fail}` for what a terminal shows in red. */
  const named = (text: string) =>
    text.replace(/\u001b\[(\d+)m(.*?)\u001b\[(?:22|39)m/g, (_, code: string, inner: string) => {
      return `{${colours[code] ?? code} ${inner}}`
    })
  const inColours = async (words: readonly string[]) => named(await session(words, 100, { hasColours: true }))

  it('severities', async () => {
    const text = [
      await inColours(['alerts', 'list', '--limit', '8']),
      await inColours(['vulnerabilities', 'list', '--limit', '3']),
      await inColours(['alerts', 'list', '--limit', '1', '--csv', 'id,severity']),
    ].join('')
    await expect(text).toMatchFileSnapshot('golden/severities-in-colours.txt')
  })

  it('mde doctor, as time goes by', async () => {
    // The clock of the answers is that of the machine.
    vi.useRealTimers()
    const here = await startTenant()
    const stub = (env: Readonly<Record<string, string | undefined>>) => {
      for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    }
    try {
      stub({ ...here.asApp, HTTPS_PROXY: undefined, https_proxy: undefined })
      const well = await inColours(['doctor', '--for', 'listAlerts,runHuntingQuery'])
      stub({ MDE_CLIENT_ID: undefined, MDE_FLOW: undefined, HTTPS_PROXY: 'http://proxy.example' })
      const ill = await inColours(['doctor'])
      await expect(well + ill).toMatchFileSnapshot('golden/doctor-in-colours.txt')
    } finally {
      await here.emulator.stop()
      stub({ ...tenant.asApp, HTTPS_PROXY: undefined })
      vi.useFakeTimers({ toFake: ['Date'], now: moment })
    }
  })

  it('mde token', async () => {
    await expect(await inColours(['token', 'validate', '--emulator'])).toMatchFileSnapshot(
      'golden/token-in-colours.txt',
    )
  })
})
