import { expect, it } from 'vitest'
import { runDiff } from '../../src/commands/diff.ts'
import { GitError } from '../../src/diff/git.ts'
import { SpecError } from '../../src/spec-error.ts'
import { collectOutput } from '../printed.ts'
import { copySpecs } from '../spec-copy.ts'
import { specRepository } from '../spec-repository.ts'

const things = 'specs/resources/things.yaml'

it('says what changed since a commit, what breaks first', async () => {
  const repository = specRepository()
  const first = repository.git('rev-parse', 'HEAD').trim()
  repository.edit(things, 'enum: [red, blue] }', 'enum: [red, green] }')
  repository.commit('Paint')
  repository.edit(things, 'calls: 100', 'calls: 90')
  const printed = collectOutput()
  expect(await runDiff(['main~1', '--specs', repository.specs])).toBe(0)
  expect(
    printed.out(),
  ).toBe(`Since main~1 (${first.slice(0, 12)}): 1 added, 1 changed, 0 deprecated, 1 removed

Breaking (major)
  removed  enum value  Paint.Colour: has no value blue

New, and breaks nobody (minor)
  added  enum value  Paint.Colour: takes the value green

Corrections (patch)
  changed  limit  listThings: 90 calls per minute, was 100 calls per minute

Packages
  @mde-kit/contract  major
  @mde-kit/client    major
  @mde-kit/codegen   major
  @mde-kit/emulator  patch`)
})

it('puts what is said of many into one line', async () => {
  const repository = specRepository()
  repository.edit(
    things,
    '    Paint:\n',
    '    A: &new { type: object, description: New. }\n    B: *new\n    C: *new\n    D: *new\n    Paint:\n',
  )
  const printed = collectOutput()
  await runDiff(['HEAD', '--specs', repository.specs])
  expect(printed.out()).toContain('\n  added  type  A, B and 2 more: is new\n')
})

it('gives the same as JSON', async () => {
  const repository = specRepository()
  repository.edit(things, 'x-mde-method: paint', 'x-mde-method: dye')
  const printed = collectOutput()
  expect(await runDiff(['HEAD', '--json', '--specs', repository.specs])).toBe(0)
  expect(JSON.parse(printed.out())).toEqual({
    ref: 'HEAD',
    commit: repository.git('rev-parse', 'HEAD').trim(),
    changes: [
      {
        kind: 'changed',
        part: 'method',
        at: 'paintThing',
        text: 'things.dye, was things.paint',
        bump: 'major',
        area: 'operations',
      },
    ],
    packages: {
      '@mde-kit/contract': 'major',
      '@mde-kit/client': 'major',
      '@mde-kit/codegen': 'major',
      '@mde-kit/emulator': 'major',
    },
  })
})

it('says that nothing changed', async () => {
  const repository = specRepository()
  repository.edit(things, 'paths:', '# a comment\npaths:')
  const printed = collectOutput()
  expect(await runDiff(['HEAD', '--specs', repository.specs])).toBe(0)
  expect(printed.out()).toMatch(/^Since HEAD \([0-9a-f]{12}\): The specs say the same\.$/)
})

it('reads earlier specs that break a younger rule', async () => {
  const repository = specRepository()
  repository.edit(things, 'x-mde-roles: []', 'x-mde-rolls: []')
  repository.commit('Before x-mde-roles was a word')
  repository.edit(things, 'x-mde-rolls: []', 'x-mde-roles: [Painter]')
  const printed = collectOutput()
  expect(await runDiff(['HEAD', '--specs', repository.specs])).toBe(0)
  expect(printed.out()).toContain('paintThing: says something else of its portal roles')
})

it('refuses specs that are malformed now', async () => {
  const repository = specRepository()
  repository.edit(things, 'x-mde-roles: []', 'x-mde-rolls: []')
  await expect(runDiff(['HEAD', '--specs', repository.specs])).rejects.toThrow(SpecError)
})

it.each([
  { name: 'a ref that is none', ref: 'nowhere', message: /'nowhere' names no commit/ },
  { name: 'a ref that looks like an option', ref: '--all', message: /'--all' names no commit/ },
])('refuses $name', async ({ ref, message }) => {
  const { specs } = specRepository()
  const work = runDiff(['--specs', specs, '--', ref])
  await expect(work).rejects.toThrow(GitError)
  await expect(work).rejects.toThrow(message)
})

it('refuses a commit that has no specs', async () => {
  const repository = specRepository()
  repository.git('rm', '-r', '--quiet', '--cached', 'specs')
  repository.git('commit', '--quiet', '--message', 'Without')
  await expect(runDiff(['HEAD', '--specs', repository.specs])).rejects.toThrow(
    /The commit [0-9a-f]{12} has no specs in specs\//,
  )
})

it.each([[[]], [['HEAD', 'HEAD~1']]])('refuses %j as a command line', async (args) => {
  await expect(runDiff(args)).rejects.toThrow('Name one commit to compare with.')
})

it.each([
  { name: 'a folder in no repository', specs: () => copySpecs().folder, message: /not a git repository/ },
  {
    name: 'a folder that is not there',
    specs: () => `${copySpecs().folder}/gone`,
    message: /There is no folder .*gone\./,
  },
])('refuses $name', async ({ specs, message }) => {
  const work = runDiff(['HEAD', '--specs', specs()])
  await expect(work).rejects.toThrow(GitError)
  await expect(work).rejects.toThrow(message)
})
