import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runDrift } from '../../src/commands/drift.ts'
import { UsageError } from '../../src/commands/usage-error.ts'
import type { DriftFinding } from '../../src/drift/drift-summary.ts'
import { copySpecs } from '../spec-copy.ts'

// Reading all the specs takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const sample = fileURLToPath(new URL('./sample.ndjson', import.meta.url))

interface Report {
  readonly answers: number
  readonly skipped: number
  readonly malformed: readonly { line: number; problem: string }[]
  readonly isComplete: boolean
  readonly findings: readonly DriftFinding[]
}

async function drift(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const err = vi.spyOn(console, 'error').mockReturnValue()
  try {
    const code = await runDrift(args)
    return { code, out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') }
  } finally {
    vi.restoreAllMocks()
  }
}

async function driftJson(...args: string[]): Promise<Report> {
  return JSON.parse((await drift(...args, '--json')).out) as Report
}

function recording(...lines: readonly (string | object)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mde-kit-recording-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'answers.ndjson')
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return path
}

const specLine = ({ file, line = 0 }: DriftFinding) =>
  readFileSync(join(repository, 'specs', file), 'utf8')
    .split('\n')
    [line - 1]?.trim()

describe('the sample recording', () => {
  it('is told to people, kind by kind, with the place to edit', async () => {
    const { code, out, err } = await drift(sample)
    expect(code).toBe(1)
    // Lines of the specs move with every edit; that they are right is tested below.
    const text = out.replaceAll(/specs\/\S+?:\d+/g, (place) => place.replace(/\d+$/, 'N'))
    expect(text.replaceAll(/ {2,}/g, '  ')).toMatchInlineSnapshot(`
      "Operations that the specs do not know:
        specs/openapi.yaml  (body)  listWeather, not an operation  1x  listWeather

      Fields that the specs do not know:
        specs/openapi.yaml:N  error.retryAfter  integer  1x  getMachine
        specs/resources/alerts.yaml:N  value[].riskLevel  integer  3x  getAlert listAlerts

      Values that an enum does not have:
        specs/resources/alerts.yaml:N  value[].severity  Critical  1x  listAlerts

      Nulls where the specs allow none:
        specs/resources/alerts.yaml:N  title  null, not string  1x  getAlert

      Values of another type:
        specs/resources/machines.yaml:N  agentVersion  array, not string or null  1x  getMachine

      Required fields that are missing:
        specs/openapi.yaml:N  error.message  nothing, not string  1x  getMachine

      7 answers read, 2 lines skipped, 7 differences from the specs."
    `)
    expect(err).toBe(`${sample}:3 is skipped: no JSON\n${sample}:6 is skipped: no operationId`)
  })

  it('points at the line of the specs that says otherwise', async () => {
    const { findings } = await driftJson(sample)
    expect(findings.map((finding) => [finding.kind, finding.path, finding.file, specLine(finding)])).toEqual([
      ['unknownOperation', '', 'openapi.yaml', undefined],
      ['unknownField', 'error.retryAfter', 'openapi.yaml', 'ApiError:'],
      ['missingField', 'error.message', 'openapi.yaml', expect.stringMatching(/^message:/)],
      ['unknownField', 'value[].riskLevel', 'resources/alerts.yaml', 'Alert:'],
      ['illegalNull', 'title', 'resources/alerts.yaml', expect.stringMatching(/^title:/)],
      ['unknownValue', 'value[].severity', 'resources/alerts.yaml', expect.stringMatching(/^severity:/)],
      ['wrongType', 'agentVersion', 'resources/machines.yaml', expect.stringMatching(/^agentVersion:/)],
    ])
  })

  it('adds up what several operations answer with, and counts lines that are none', async () => {
    const { answers, skipped, malformed, findings } = await driftJson(sample)
    expect({ answers, skipped }).toEqual({ answers: 7, skipped: 2 })
    expect(malformed).toEqual([
      { line: 3, problem: 'no JSON' },
      { line: 6, problem: 'no operationId' },
    ])
    expect(findings.find(({ path }) => path.endsWith('riskLevel'))).toMatchObject({
      count: 3,
      operationIds: ['getAlert', 'listAlerts'],
    })
  })
})

const small = (...args: string[]) => ['--specs', copySpecs().folder, ...args]
const thing = { operationId: 'listThings', status: 200, body: { value: [{ colour: 'red', size: 1 }] } }

it('ends with 0 where nothing differs', async () => {
  const { code, out } = await drift(...small(recording(thing, '', thing)))
  expect(code).toBe(0)
  expect(out).toBe('2 answers read, 0 lines skipped, 0 differences from the specs.')
})

it('knows what an own copy of the specs knows', async () => {
  const path = recording({ ...thing, body: { value: [{ colour: 'green', size: 1 }] } })
  const specs = copySpecs()
  expect((await driftJson(path, '--specs', specs.folder)).findings).toHaveLength(1)
  specs.edit('resources/things.yaml', 'enum: [red, blue, null]', 'enum: [red, blue, green, null]')
  expect((await driftJson(path, '--specs', specs.folder)).findings).toEqual([])
})

it.each([
  { name: 'half a line', line: '{"operationId":', problem: 'no JSON' },
  { name: 'a list', line: '[]', problem: 'no JSON object' },
  { name: 'null', line: 'null', problem: 'no JSON object' },
  { name: 'no operation', line: '{"status":200}', problem: 'no operationId' },
  { name: 'a status in words', line: '{"operationId":"listThings","status":"200"}', problem: 'no status' },
])('passes over $name, naming the line', async ({ line, problem }) => {
  const { answers, skipped, malformed } = await driftJson(...small(recording(thing, line, thing)))
  expect({ answers, skipped, malformed }).toEqual({
    answers: 2,
    skipped: 1,
    malformed: [{ line: 2, problem }],
  })
})

it('reads a file that opens with a byte order mark', async () => {
  expect(await driftJson(...small(recording(`\uFEFF${JSON.stringify(thing)}`)))).toMatchObject({
    answers: 1,
    skipped: 0,
  })
})

it('keeps control characters of the service off the terminal', async () => {
  const { out } = await drift(
    ...small(recording({ ...thing, body: { value: [{ colour: '\u001b[2J', size: 1 }] } })),
  )
  expect(out).toContain('?[2J')
  expect(out).not.toContain('\u001b')
})

it('keeps a bounded number of different findings, and says so', async () => {
  const lines = Array.from({ length: 60 }, (_, line) => {
    const fields = Object.fromEntries(Array.from({ length: 100 }, (_each, index) => [`x${line}_${index}`, 1]))
    return { ...thing, body: { value: [{ colour: 'red', size: 1, ...fields }] } }
  })
  const { findings, isComplete } = await driftJson(...small(recording(...lines)))
  expect(findings).toHaveLength(5000)
  expect(isComplete).toBe(false)
})

it.each([
  { name: 'no recording', args: [] },
  { name: 'two recordings', args: [sample, sample] },
  { name: 'a file that is not there', args: ['no-such-file.ndjson'] },
  { name: 'a folder', args: [repository] },
])('refuses $name as a wrong call', async ({ args }) => {
  await expect(runDrift(args)).rejects.toThrow(UsageError)
})

it.each([
  { name: 'an empty recording', lines: [] },
  { name: 'a file that is no recording', lines: ['not json', '[]'] },
])('does not take $name for answers that agree', async ({ lines }) => {
  await expect(drift(...small(recording(...lines)))).rejects.toThrow(/answers.ndjson holds no answer/)
})

it('runs as a command, and reads standard input', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=@mde-kit/source', 'tools/codegen/src/main.ts', 'drift', '-'],
    { cwd: repository, encoding: 'utf8', input: readFileSync(sample) },
  )
  expect(status).toBe(1)
  expect(stdout).toContain('7 answers read, 2 lines skipped, 7 differences from the specs.')
})
