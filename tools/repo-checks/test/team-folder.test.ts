import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { repository } from '../src/manifests.ts'
import { addToSpec } from './made-up-endpoints/add-to-spec.ts'
import { installPacked, link } from './team-project/install-packed.ts'

/**
 * A team outside this repository: installs what is published, copies the specs out, adds an endpoint, generates, and
 * calls it. The tests stand in the order in which that happens.
 */

let project: string
const generated = () => join(project, 'src/generated')
const alerts = () => join(project, 'specs/resources/alerts.yaml')

beforeAll(() => {
  project = mkdtempSync(join(realpathSync(tmpdir()), 'mde-kit-team-'))
  installPacked(project, ['@mde-kit/contract', '@mde-kit/client', '@mde-kit/codegen'])
  for (const [library, owner] of [
    ['zod', 'packages/contract'],
    ['@types/node', 'tools/repo-checks'],
  ] as const)
    link(join(repository, owner, 'node_modules', library), join(project, 'node_modules', library))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }))
  mkdirSync(join(project, 'src'))
  copyFileSync(new URL('team-project/main.ts.txt', import.meta.url), join(project, 'src/main.ts'))
}, 120_000)
afterAll(() => rmSync(project, { recursive: true, force: true }))

it('compares answers with the specs that it came with, where there are no others', () => {
  const body = { value: [{ id: 'a1', mood: 'fine' }] }
  const line = JSON.stringify({ operationId: 'listAlerts', status: 200, body })
  writeFileSync(join(project, 'early.ndjson'), `${line}\n`)
  expect(codegen('drift', 'early.ndjson')).toMatchObject({
    status: 1,
    stderr: '',
    stdout: expect.stringMatching(/mood[^]*1 answers read/),
  })
  expect(codegen('new-endpoint', 'get', '/api/moods', 'alerts')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('mde-codegen specs --out specs'),
  })
}, 120_000)

it('copies the specs out, once', () => {
  expect(codegen('specs', '--out', 'specs')).toMatchObject({ status: 0, stderr: '' })
  for (const file of ['openapi.yaml', 'README.md', 'resources/alerts.yaml', 'catalogues/permissions.yaml'])
    expect(readFileSync(join(project, 'specs', file), 'utf8')).toBe(
      readFileSync(join(repository, 'specs', file), 'utf8'),
    )

  addToSpec(alerts(), readFileSync(new URL('made-up-endpoints/list.yaml', import.meta.url), 'utf8'))
  const edited = digests(join(project, 'specs'))
  expect(codegen('specs', '--out', 'specs')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/resources\/alerts\.yaml.*Nothing was copied; --force overwrites/),
  })
  expect(digests(join(project, 'specs'))).toEqual(edited)
})

it('asks for a folder, since there is no repository around it', () => {
  expect(codegen('generate')).toMatchObject({ status: 2, stderr: expect.stringContaining('--out is needed') })
})

it('generates what check then agrees with', () => {
  expect(codegen('generate', '--specs', 'specs', '--out', 'src/generated')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('wrote index.ts\n'),
  })
  expect(codegen('check', '--specs', 'specs', '--out', 'src/generated')).toEqual({
    status: 0,
    stderr: '',
    stdout: 'Generated code matches the specs.\n',
  })
}, 120_000)

it.each([
  { resolution: 'nodenext', options: { module: 'nodenext', rootDir: 'src', outDir: 'dist' } },
  { resolution: 'bundler', options: { module: 'esnext', moduleResolution: 'bundler', noEmit: true } },
])(
  'compiles in a strict program that resolves modules as $resolution',
  ({ resolution, options }) => {
    writeFileSync(
      join(project, `${resolution}.json`),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2023',
          lib: ['ES2023'],
          types: ['node'],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          verbatimModuleSyntax: true,
          isolatedModules: true,
          noUnusedLocals: true,
          ...options,
        },
        include: ['src'],
      }),
    )
    const tsc = join(repository, 'node_modules/typescript/bin/tsc')
    expect(run(process.execPath, tsc, '-p', `${resolution}.json`)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  },
  120_000,
)

it('calls the new endpoint on the published client', () => {
  const { status, stdout, stderr } = run(process.execPath, 'dist/main.js')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const api = 'https://api.security.microsoft.com/api/alertNotes'
  expect(JSON.parse(stdout)).toEqual({
    urls: [`${api}?$filter=tone%20eq%20'Calm'`, ...[1, 3, 2].map((top) => `${api}?$top=${top}`)],
    words: [7, 7, 7, 7],
    limit: { calls: 100, perSeconds: 60 },
    parsed: true,
    waits: 'function',
    acts: 'function',
  })
})

it('finds what a recorded answer has that the new spec does not know', () => {
  const body = { value: [{ id: 'n1', tone: 'Calm', words: 7, mood: 'fine' }] }
  writeFileSync(
    join(project, 'answers.ndjson'),
    `${JSON.stringify({ operationId: 'listAlertNotes', status: 200, body })}\n`,
  )
  expect(codegen('drift', 'answers.ndjson')).toMatchObject({
    status: 1,
    stderr: '',
    stdout: expect.stringMatching(/mood[^]*1 answers read, 0 lines skipped, 1 differences/),
  })
}, 120_000)

it('leaves the folder as it is when a spec is wrong', () => {
  const before = digests(generated())
  const good = readFileSync(alerts(), 'utf8')
  writeFileSync(alerts(), good.replace('x-mde-method: listNotes', 'x-mde-method: list'))
  expect(codegen('generate', '--specs', 'specs', '--out', 'src/generated')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /^specs\/resources\/alerts\.yaml:\d+ \S+\/x-mde-method\n {2}expected: .*\n {2}actual: {3}.*\n\n1 problem/,
    ),
  })
  expect(digests(generated())).toEqual(before)
  writeFileSync(alerts(), good)
}, 120_000)

it('deletes only what it made', () => {
  const [note = ''] = readFileSync(join(generated(), 'index.ts'), 'utf8').split('\n')
  writeFileSync(join(generated(), 'old-resource.gen.ts'), `${note}\n`)
  writeFileSync(join(generated(), 'mine.ts'), '// by hand\n')
  expect(codegen('generate', '--specs', 'specs', '--out', 'src/generated')).toMatchObject({
    status: 0,
    stdout: 'deleted old-resource.gen.ts\n',
  })
  expect(readFileSync(join(generated(), 'mine.ts'), 'utf8')).toBe('// by hand\n')
}, 120_000)

it('overwrites nothing that it did not make', () => {
  writeFileSync(join(generated(), 'index.ts'), '// by hand\n')
  rmSync(join(generated(), 'alerts.gen.ts'))
  expect(codegen('generate', '--specs', 'specs', '--out', 'src/generated')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('in the way in src/generated: index.ts.'),
  })
  expect(readFileSync(join(generated(), 'index.ts'), 'utf8')).toBe('// by hand\n')
  expect(existsSync(join(generated(), 'alerts.gen.ts'))).toBe(false)
}, 120_000)

function codegen(...args: string[]) {
  return run(process.execPath, 'node_modules/@mde-kit/codegen/bin/mde-codegen.js', ...args)
}

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}
