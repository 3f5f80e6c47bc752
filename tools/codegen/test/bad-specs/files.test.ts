import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate } from '../../src/generate.ts'
import { copySpecs, golden } from '../spec-copy.ts'
import { things } from './mistakes.ts'

it('refuses a path that stands in two files, naming both', async () => {
  const specs = copySpecs()
  writeFileSync(join(specs.folder, 'resources/zebras.yaml'), 'paths:\n  /api/things:\n    get: {}\n')
  await expect(generate(specs.folder)).rejects.toThrow(
    'resources/zebras.yaml:2 /paths/~1api~1things\n  expected: a name that no other spec file uses\n  actual:   also in resources/things.yaml',
  )
})

describe('a tag in a resource file', () => {
  const zebras = 'resources/zebras.yaml'

  it('makes the resource known', async () => {
    const specs = copySpecs()
    specs.add(zebras, 'tags: [{ name: zebras, description: Striped. }]\n')
    specs.edit(things, 'tags: [things]', 'tags: [zebras]')
    const paths = (await generate(specs.folder)).map(({ path }) => path)
    expect(paths).toContain('packages/client/src/generated/zebras.gen.ts')
  })

  it('is refused without a description, where it stands', async () => {
    const specs = copySpecs()
    specs.add(zebras, 'paths: {}\ntags:\n  - { name: zebras }\n')
    await expect(generate(specs.folder)).rejects.toThrow(
      'resources/zebras.yaml:3 /tags/0\n  expected: the key description\n  actual:   missing',
    )
  })

  it('is refused when another file has it', async () => {
    const specs = copySpecs()
    specs.add(zebras, '\ntags: [{ name: things, description: Again. }]\n')
    await expect(generate(specs.folder)).rejects.toThrow(
      'resources/zebras.yaml:2 /tags/0\n  expected: a name that no other spec file uses\n  actual:   also in openapi.yaml',
    )
  })
})

it.each([
  {
    name: 'a file that is missing',
    break: (folder: string) => rmSync(join(folder, 'catalogues/clouds.yaml')),
    want: { file: 'catalogues/clouds.yaml', expected: 'a file', actual: 'missing' },
  },
  {
    name: 'a folder that is none of specs',
    break: (folder: string) => {
      rmSync(join(folder, 'openapi.yaml'))
      rmSync(join(folder, 'resources'), { recursive: true })
    },
    want: {
      file: '',
      expected: 'a folder of specs; `mde-codegen specs --out DIR` copies one out',
      actual: 'neither openapi.yaml nor resources/ in it',
    },
  },
  {
    name: 'a folder that is not there',
    break: (folder: string) => rmSync(folder, { recursive: true }),
    want: { file: '', actual: 'missing' },
  },
  {
    name: 'a file in place of the folder',
    break: (folder: string) => {
      rmSync(folder, { recursive: true })
      writeFileSync(folder, '')
    },
    want: { file: '', actual: 'a file' },
  },
  {
    name: 'a folder of specs without one resource',
    break: (folder: string) => rmSync(join(folder, 'resources'), { recursive: true }),
    want: { file: 'resources', expected: 'a file for each resource', actual: 'none' },
  },
  {
    name: 'a resource file of another ending, which would be overlooked',
    break: (folder: string) => renameSync(join(folder, things), join(folder, 'resources/things.yml')),
    want: { file: 'resources/things.yml', expected: 'a file name that ends in .yaml', actual: 'things.yml' },
  },
  {
    name: 'a file that holds something else',
    break: (folder: string) => writeFileSync(join(folder, things), '<html>\n</html>\n'),
    want: { file: things, line: 1, expected: 'a mapping', actual: '"<html> </html>"' },
  },
  {
    name: 'an empty file',
    break: (folder: string) => writeFileSync(join(folder, things), ''),
    want: { file: things, line: 1, expected: 'a mapping', actual: 'null' },
  },
  {
    name: 'specs without a schema',
    break: (folder: string) => writeFileSync(join(folder, things), 'paths: {}\n'),
    want: { file: 'openapi.yaml', expected: 'the key schemas', actual: 'missing' },
  },
])('refuses $name', async ({ break: breakSpecs, want }) => {
  const specs = copySpecs()
  breakSpecs(specs.folder)
  await expect(generate(specs.folder)).rejects.toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining(want)]),
  })
})

it('overlooks what editors leave behind', async () => {
  const specs = copySpecs()
  writeFileSync(join(specs.folder, 'resources/.things.yaml.swp'), '\0')
  writeFileSync(join(specs.folder, 'resources/things.yaml~'), 'old')
  expect(await generate(specs.folder)).toEqual(await generate(golden))
}, 30_000)

it('lists the mistakes of all files that are no YAML', async () => {
  const specs = copySpecs()
  for (const file of [things, 'catalogues/clouds.yaml']) writeFileSync(join(specs.folder, file), 'a: [')
  await expect(generate(specs.folder)).rejects.toMatchObject({
    findings: [{ file: things }, { file: 'catalogues/clouds.yaml' }],
  })
})

it('says once that two paths are the same', async () => {
  const specs = copySpecs()
  specs.edit(things, 'components:\n', '  /api/things/{thing}/paint: {}\ncomponents:\n')
  await expect(generate(specs.folder)).rejects.toMatchObject({ findings: { length: 1 } })
})

it('lists every mistake of a run, not only the first', async () => {
  const specs = copySpecs()
  specs.edit(things, 'x-mde-effect: read', 'x-mde-effect: reed')
  specs.edit(things, 'summary: Paint a thing', "summary: ''")
  await expect(generate(specs.folder)).rejects.toMatchObject({ findings: { length: 2 } })
})
