import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { repository, runCodegen } from './run-codegen.ts'
import { copySpecs } from './spec-copy.ts'

it('check passes on the specs of this repository', () => {
  expect(runCodegen('check')).toMatchObject({ status: 0, stdout: 'Generated code matches the specs.\n' })
}, 60_000)

it('check fails when a spec was edited without generating', () => {
  const specs = copySpecs(`${repository}specs`)
  specs.edit('resources/alerts.yaml', 'summary: List alerts', 'summary: List all alerts')
  const { status, stderr } = runCodegen('check', '--specs', specs.folder)
  expect(status).toBe(1)
  expect(stderr).toContain('different: packages/contract/src/generated/operations.gen.ts')
  expect(stderr).toContain('Run `pnpm generate`')
}, 60_000)

it('shows a broken spec with its place, without a stack', () => {
  const specs = copySpecs(`${repository}specs`)
  specs.edit('resources/alerts.yaml', 'operationId: getAlert\n', 'operationId: GetAlert\n')
  const { status, stderr } = runCodegen('generate', '--specs', specs.folder, '--out', specs.folder)
  expect(status).toBe(1)
  const [place = '', pointer] = stderr.split('\n', 1).join().split(' ')
  expect(pointer).toBe('/paths/~1api~1alerts~1{id}/get/operationId')
  // The file as the person who ran it would open it, in whatever folder their specs are.
  expect(resolve(repository, place.replace(/:\d+$/, ''))).toBe(join(specs.folder, 'resources/alerts.yaml'))
  expect(stderr).not.toContain('    at ')
}, 60_000)

it.each([
  { name: 'no command', args: [], status: 2, stdout: '', stderr: 'usage: mde-codegen COMMAND' },
  {
    name: 'an unknown command',
    args: ['frobnicate'],
    status: 2,
    stdout: '',
    stderr: 'no command frobnicate',
  },
  { name: 'an object key that is no command', args: ['toString'], status: 2, stdout: '', stderr: 'usage:' },
  {
    name: 'an unknown option',
    args: ['check', '--sepcs', 'x'],
    status: 2,
    stdout: '',
    stderr: "Unknown option '--sepcs'",
  },
  {
    name: 'an empty --out, as of a variable that is not set',
    args: ['check', '--out', ''],
    status: 2,
    stdout: '',
    stderr: '--out is empty',
  },
  {
    name: 'an empty --specs',
    args: ['check', '--specs', ''],
    status: 2,
    stdout: '',
    stderr: '--specs is empty',
  },
  {
    name: 'an --out that is a file',
    args: ['generate', '--out', 'package.json'],
    status: 2,
    stdout: '',
    stderr: 'package.json, which is no folder',
  },
  {
    name: 'a method that is none',
    args: ['new-endpoint', 'fetch', '/api/x', 'things'],
    status: 2,
    stdout: '',
    stderr: "'fetch' is none of get",
  },
  { name: '--help', args: ['--help'], status: 0, stdout: 'fails where generated files differ', stderr: '' },
  { name: '--help of a command', args: ['check', '--help'], status: 0, stdout: '--specs DIR', stderr: '' },
])(
  'explains itself for $name',
  ({ args, status, stdout, stderr }) => {
    expect(runCodegen(...args)).toEqual({
      status,
      stdout: expect.stringContaining(stdout),
      stderr: expect.stringContaining(stderr),
    })
  },
  60_000,
)

it('tells a wrong ref apart from a wrong spec', () => {
  expect(runCodegen('diff', 'no-such-ref')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^'no-such-ref' names no commit of the repository around .*\n$/),
  })
}, 60_000)
