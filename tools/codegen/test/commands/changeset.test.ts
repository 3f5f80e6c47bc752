import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runChangeset } from '../../src/commands/changeset.ts'
import { UsageError } from '../../src/commands/usage-error.ts'
import { GitError } from '../../src/diff/git.ts'
import { collectOutput } from '../printed.ts'
import { type SpecRepository, specRepository } from '../spec-repository.ts'

const things = 'specs/resources/things.yaml'
const contract = 'packages/contract/package.json'

function manifest(name: string, version: string): string {
  return `${JSON.stringify({ name: `@mde-kit/${name}`, version }, null, 2)}\n`
}

function changeset(bumps: Readonly<Record<string, string>>): string {
  const lines = Object.entries(bumps).map(([name, bump]) => `'@mde-kit/${name}': ${bump}`)
  return ['---', ...lines, '---', '', 'Something changed.', ''].join('\n')
}

/** A repository whose contract and client were released at a version, and whose codegen is private. */
function released(version: string): SpecRepository {
  const repository = specRepository({
    [contract]: manifest('contract', '0.0.0'),
    'packages/client/package.json': manifest('client', '0.0.0'),
    'packages/auth/package.json': manifest('auth', '0.0.0'),
    'tools/codegen/package.json': JSON.stringify({ name: '@mde-kit/codegen', version, private: true }),
    '.changeset/README.md': 'Not a changeset.\n',
  })
  repository.edit(things, 'calls: 100', 'calls: 90')
  repository.commit('Correct a quota before the release')
  if (version === '0.0.0') return repository
  for (const name of ['contract', 'client'])
    repository.write(`packages/${name}/package.json`, manifest(name, version))
  repository.commit('Release')
  return repository
}

const breaking: readonly [string, string, string] = [things, 'x-mde-method: paint', 'x-mde-method: dye']
const fresh: readonly [string, string, string] = [
  'specs/catalogues/hunting-tables.yaml',
  'Name: string',
  'Name: string, Size: long',
]
const wording: readonly [string, string, string] = [things, 'Newest first.', 'Oldest first.']

describe('changeset --check', () => {
  const cases: readonly {
    readonly name: string
    readonly version: string
    readonly edit?: readonly [string, string, string]
    readonly pending?: Readonly<Record<string, string>>
    readonly code: number
    readonly says: readonly string[]
  }[] = [
    {
      name: 'asks for nothing where nothing changed',
      version: '1.2.0',
      code: 0,
      says: ['ok @mde-kit/contract, since 1.2.0', 'ask for nothing; there is no changeset'],
    },
    {
      name: 'refuses a breaking change with a minor',
      version: '1.2.0',
      edit: breaking,
      pending: { contract: 'major', client: 'minor' },
      code: 1,
      says: [
        'ok @mde-kit/contract',
        'ask for major; there is major in .changeset/one.md.',
        'TOO LITTLE @mde-kit/client, since 1.2.0',
        'ask for major; there is minor in .changeset/one.md.\n  paintThing: things.dye, was things.paint',
        'Run `pnpm spec:changeset`',
      ],
    },
    {
      name: 'takes a breaking change with majors',
      version: '1.2.0',
      edit: breaking,
      pending: { contract: 'major', client: 'major' },
      code: 0,
      says: ['ok @mde-kit/client, since 1.2.0'],
    },
    {
      name: 'takes a breaking change with minors before 1.0',
      version: '0.2.0',
      edit: breaking,
      pending: { contract: 'minor', client: 'minor' },
      code: 0,
      says: ['ok @mde-kit/client, since 0.2.0', 'ask for minor; there is minor'],
    },
    {
      name: 'refuses a breaking change with a patch before 1.0',
      version: '0.2.0',
      edit: breaking,
      pending: { contract: 'patch', client: 'minor' },
      code: 1,
      says: ['TOO LITTLE @mde-kit/contract, since 0.2.0', 'ask for minor; there is patch'],
    },
    {
      name: 'refuses what is new with a patch',
      version: '1.2.0',
      edit: fresh,
      pending: { contract: 'patch' },
      code: 1,
      says: ['TOO LITTLE @mde-kit/contract', 'Events.Size: is a new hunting column', 'ok @mde-kit/client'],
    },
    {
      name: 'refuses a wording that has no changeset',
      version: '1.2.0',
      edit: wording,
      code: 1,
      says: ['TOO LITTLE @mde-kit/contract', 'ask for patch; there is no changeset'],
    },
    {
      name: 'counts a bump of none for nothing',
      version: '1.2.0',
      edit: wording,
      pending: { contract: 'none', client: 'patch' },
      code: 1,
      says: ['TOO LITTLE @mde-kit/contract', 'there is no changeset'],
    },
    {
      name: 'asks for a minor before the first release',
      version: '0.0.0',
      pending: { contract: 'minor' },
      code: 1,
      says: [
        'ok @mde-kit/contract, never released: the specs ask for minor; there is minor',
        'TOO LITTLE @mde-kit/client, never released: the specs ask for minor; there is no changeset',
        '  and ',
      ],
    },
  ]

  it.each(cases)('$name', async ({ version, edit, pending, code, says }) => {
    const repository = released(version)
    if (edit) repository.edit(...edit)
    if (pending) repository.write('.changeset/one.md', changeset(pending))
    repository.commit('Work')
    const printed = collectOutput()
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(code)
    const all = `${printed.out()}\n${printed.err()}`
    for (const text of says) expect(all).toContain(text)
    expect(all).not.toMatch(/auth|codegen (?!is)/)
  })

  it('takes the largest of several changesets', async () => {
    const repository = released('1.2.0')
    repository.edit(...breaking)
    repository.write('.changeset/a.md', changeset({ contract: 'patch', client: 'major' }))
    repository.write('.changeset/b.md', changeset({ contract: 'major' }))
    repository.write('.changeset/c.md', changeset({ contract: 'minor' }))
    const printed = collectOutput()
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(0)
    expect(printed.out()).toContain('there is major in .changeset/b.md.')
  })

  it('sees a change that came in many commits, and on the default branch', async () => {
    const repository = released('1.2.0')
    repository.edit(...breaking)
    repository.commit('Break it')
    repository.edit(...wording)
    repository.commit('Say it anew')
    repository.write('.changeset/one.md', changeset({ contract: 'patch', client: 'patch' }))
    repository.commit('Only the last was thought of')
    collectOutput()
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(1)
    expect(await runChangeset(['--check', 'HEAD~2', '--specs', repository.specs])).toBe(0)
  })

  it('is content while a release is being made, and after it', async () => {
    const repository = released('1.2.0')
    repository.edit(...breaking)
    repository.commit('Break it')
    repository.write(contract, manifest('contract', '2.0.0'))
    repository.write('packages/client/package.json', manifest('client', '2.0.0'))
    const printed = collectOutput()
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(0)
    expect(printed.out()).toContain('@mde-kit/contract, at 2.0.0, being released')
    repository.commit('Release')
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(0)
    expect(printed.out()).toContain('@mde-kit/contract, since 2.0.0')
  })

  it('says loudly that it cannot tell, in a shallow clone', async () => {
    const repository = released('1.2.0')
    repository.edit(...breaking)
    repository.commit('Break it')
    const clone = mkdtempSync(join(realpathSync(tmpdir()), 'mde-kit-shallow-'))
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone])
    const printed = collectOutput()
    expect(await runChangeset(['--check', '--specs', join(clone, 'specs')])).toBe(0)
    expect(printed.out()).toContain(
      'NOT CHECKED @mde-kit/contract, since 1.2.0: the clone is shallow; fetch the whole history (fetch-depth: 0).',
    )
  })

  it('says loudly that it cannot tell, outside a repository', async () => {
    const repository = released('1.2.0')
    rmSync(join(repository.folder, '.git'), { recursive: true })
    const printed = collectOutput()
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(0)
    expect(printed.out()).toMatch(/NOT CHECKED @mde-kit\/contract, since 1\.2\.0: git rev-parse failed: .+/)
  })
})

it.each([
  { name: 'a draft', args: ['HEAD'] },
  { name: 'a check', args: ['--check'] },
])('$name is a wrong call where there are other packages than ours', async ({ args }) => {
  const repository = specRepository({
    'packages/shop/package.json': '{ "name": "shop", "version": "1.0.0" }',
  })
  repository.edit(...breaking)
  collectOutput()
  await expect(runChangeset([...args, '--specs', repository.specs])).rejects.toThrow(UsageError)
})

describe('changeset', () => {
  it('drafts one from where the branch left the default branch', async () => {
    const repository = released('1.2.0')
    repository.git('switch', '--quiet', '--create', 'work')
    repository.edit(...fresh)
    repository.commit('A column')
    repository.edit(things, 'enum: [red, blue] }', 'enum: [red] }')
    repository.edit(...wording)
    const printed = collectOutput()
    expect(await runChangeset(['--specs', repository.specs])).toBe(0)
    expect(readFileSync(join(repository.folder, '.changeset/spec-paint-colour.md'), 'utf8')).toBe(`---
'@mde-kit/contract': major
'@mde-kit/client': major
---

Breaking:

- \`Paint.Colour\`: has no value blue

New:

- \`Events.Size\`: is a new hunting column

Corrected:

- \`listThings\`: says something else of what it does
`)
    expect(printed.out()).toContain('wrote .changeset/spec-paint-colour.md')
  })

  it('drafts what the check then takes', async () => {
    const repository = released('1.2.0')
    repository.edit(...breaking)
    collectOutput()
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(1)
    expect(await runChangeset(['HEAD', '--specs', repository.specs])).toBe(0)
    expect(await runChangeset(['--check', '--specs', repository.specs])).toBe(0)
  })

  it('takes a name, and overwrites nothing', async () => {
    const repository = released('1.2.0')
    repository.edit(...breaking)
    const printed = collectOutput()
    const run = () => runChangeset(['--name', 'paint-is-dye', '--specs', repository.specs])
    const file = join(repository.folder, '.changeset/paint-is-dye.md')
    expect(await run()).toBe(0)
    const written = readFileSync(file, 'utf8')
    repository.edit(...wording)
    expect(await run()).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe(written)
    expect(printed.err()).toContain('.changeset/paint-is-dye.md exists and was left alone.')
  })

  it('writes nothing where nothing changed', async () => {
    const repository = released('1.2.0')
    const printed = collectOutput()
    expect(await runChangeset(['--specs', repository.specs])).toBe(0)
    expect(printed.out()).toContain('there is no changeset to write')
    expect(existsSync(join(repository.folder, '.changeset/spec-.md'))).toBe(false)
  })

  it('refuses a ref that is none', async () => {
    const { specs } = released('1.2.0')
    await expect(runChangeset(['nowhere', '--specs', specs])).rejects.toThrow(GitError)
  })

  it.each([
    { args: ['HEAD', 'main'], message: 'Name one commit' },
    { args: ['--check', '--name', 'x'], message: '--check writes nothing' },
    { args: ['--name', '../x'], message: '--name takes small letters' },
  ])('refuses $args as a command line', async ({ args, message }) => {
    await expect(runChangeset(args)).rejects.toThrow(message)
  })
})
