import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addToSpec } from './made-up-endpoints/add-to-spec.ts'
import { madeUpEndpoints } from './made-up-endpoints/made-up-endpoints.ts'
import { copyRepository, type RepositoryCopy } from './repository-copy.ts'

/**
 * One edit of one spec file is all that an endpoint takes. Each made-up endpoint goes into a copy of the
 * repository by itself, so that the files which changed with it are known; what all of them led to is then tried
 * together: type-checked, built, called through the client, answered by the emulator, run as a command.
 */

let copy: RepositoryCopy
/** Paths that changed with an endpoint, by operation id. */
const changed = new Map<string, readonly string[]>()

beforeAll(() => {
  copy = copyRepository()
  for (const { id, specFile, addition } of madeUpEndpoints) {
    const before = copy.digests()
    const text = readFileSync(new URL(`made-up-endpoints/${addition}`, import.meta.url), 'utf8')
    addToSpec(join(copy.folder, specFile), text)
    copy.run('tsx', 'tools/codegen/src/main.ts', 'generate')
    const after = copy.digests()
    const paths = [...new Set([...before.keys(), ...after.keys()])]
    changed.set(
      id,
      paths.filter((path) => before.get(path) !== after.get(path)),
    )
  }
}, 240_000)
afterAll(() => copy.remove())

const generated = /\.gen\.ts$|^docs\/reference\/|^packages\/contract\/openapi\.json$/

describe.each(madeUpEndpoints)('$kind', ({ id, specFile, referencePage, resourceFile }) => {
  it('takes one edit by hand', () => {
    expect(changed.get(id)?.filter((path) => !generated.test(path))).toEqual([specFile])
  })

  it('reaches every artefact', () => {
    expect(changed.get(id)).toEqual(
      expect.arrayContaining([
        'docs/reference/README.md',
        referencePage,
        resourceFile,
        'packages/contract/openapi.json',
        ...['examples', 'operation-docs', 'operations', 'schemas', 'types'].map(
          (name) => `packages/contract/src/generated/${name}.gen.ts`,
        ),
      ]),
    )
    expect(copy.read(referencePage)).toContain(`\n## ${id}\n`)
    expect(copy.read('docs/reference/README.md')).toContain(`#${id.toLowerCase()})`)
  })
})

it('type-checks in a program that uses it, and refuses what its spec refuses', () => {
  writeFileSync(
    join(copy.folder, 'packages/cli/consumer.ts'),
    [
      `import type { DefenderClient } from '@mde-kit/client'`,
      `import { type AlertNote, operations } from '@mde-kit/contract'`,
      `import * as schemas from '@mde-kit/contract/schemas'`,
      ...madeUpEndpoints.map(({ consumer }) => consumer),
    ].join('\n'),
  )
  writeFileSync(
    join(copy.folder, 'packages/cli/consumer.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['consumer.ts'] }),
  )
  expect(copy.run('tsc', '-p', 'packages/cli/consumer.json')).toBe('')
}, 120_000)

it('is tested by the suites that walk the operation table', () => {
  const ids = madeUpEndpoints.map(({ id }) => id)
  const tests = ['test/every-operation', 'test/contract/operations']
  const report = JSON.parse(
    copy.run(
      'vitest',
      'run',
      ...['--project', 'client', '--project', 'emulator', '--reporter=json'],
      ...['-t', `\\b(${ids.join('|')})\\b`, ...tests],
    ),
  ) as { testResults: { assertionResults: { fullName: string; status: string }[] }[] }
  const passed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed')
    // Vitest quotes what it puts into a title.
    .map(({ fullName }) => fullName.replaceAll("'", ''))
  for (const id of ids)
    expect(passed).toEqual(
      expect.arrayContaining([
        `every operation ${id} sends what is documented`,
        `${id} succeeds with the least a delegated token needs, in the shape of its spec`,
        `${id} is reached by the client, under its resource and name`,
        `${id} answers 401 without a token, to garbage, and to a token of another tenant`,
        `${id} answers 403 to a application token with every permission but the right ones`,
      ]),
    )
}, 120_000)

// A test that pins how many there are, or which, would be a second file to edit.
it.each([
  { project: 'contract', tests: '.test.ts' },
  { project: 'codegen', tests: 'test/facts/' },
])(
  'passes the tests of $project as they are',
  ({ project, tests }) => {
    expect(copy.run('vitest', 'run', '--project', project, tests)).toContain(' passed')
  },
  120_000,
)

describe('mde', () => {
  let emulator: ChildProcess
  let settings: Record<string, string>

  beforeAll(async () => {
    copy.run('nx', 'run-many', '-t', 'build', '-p', '@mde-kit/cli', '--outputStyle=static')
    emulator = spawn(process.execPath, [join(copy.folder, mde), 'emulator', 'start', '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!emulator.stdout) throw new Error('no output')
    const [line] = (await once(emulator.stdout, 'data')) as [Buffer]
    settings = settingsFrom(line.toString())
  }, 120_000)
  afterAll(async () => {
    emulator.kill('SIGINT')
    await once(emulator, 'exit')
  })

  it.each(madeUpEndpoints)('api $id prints the example of the spec', ({ id, arguments: args, answer }) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(copy.folder, mde), 'api', id, ...args],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], ...settings } },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(answer)
  })
})

describe('pnpm new:endpoint', () => {
  it('writes a stub that generate refuses, blank by blank, until it is filled in', () => {
    const { scripts } = JSON.parse(copy.read('package.json')) as { scripts: Record<string, string> }
    const [bin = '', ...script] = scripts['new:endpoint']?.split(' ') ?? []
    const before = copy.digests()
    copy.run(
      bin,
      ...script,
      '--method=get',
      '--path=/api/alertMoods/{id}',
      '--resource=alerts',
      '--no-interactive',
    )
    const after = copy.digests()
    expect([...after.keys()].filter((path) => after.get(path) !== before.get(path))).toEqual([
      'specs/resources/alerts.yaml',
    ])
    const place = String.raw`specs/resources/alerts\.yaml:\d+ /paths/~1api~1alertMoods~1\{id\}/get/`
    expect(() => copy.run('tsx', 'tools/codegen/src/main.ts', 'generate')).toThrow(
      new RegExp(
        String.raw`${place}operationId\n  expected: .*listAlerts\n  actual:   still TODO[\s\S]*\n18 problem`,
      ),
    )
  })
}, 120_000)

const mde = 'packages/cli/bin/mde.js'

/** What a person would export to call the emulator, signed in by password. */
function settingsFrom(line: string): Record<string, string> {
  const { tenantId, url, app, users } = JSON.parse(line) as {
    tenantId: string
    url: string
    app: { clientId: string }
    users: { userPrincipalName: string; password: string }[]
  }
  return {
    MDE_TENANT_ID: tenantId,
    MDE_CLIENT_ID: app.clientId,
    MDE_AUTHORITY_HOST: url,
    MDE_API_BASE: url,
    MDE_FLOW: 'password',
    MDE_USERNAME: users[0]?.userPrincipalName ?? '',
    MDE_PASSWORD: users[0]?.password ?? '',
  }
}
