import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundlePackage } from '../src/bundle-package.ts'
import { entryPointsOf } from '../src/entry-points.ts'
import { removeStale } from '../src/remove-stale.ts'

const target = (path: string) => ({
  '@mde-kit/source': `./src/${path}.ts`,
  types: `./dist/${path}.d.ts`,
  default: `./dist/${path}.js`,
})

const sources = {
  'package.json': JSON.stringify({
    type: 'module',
    exports: {
      '.': target('index'),
      './hidden': null,
      './*': target('parts/*'),
      './package.json': './package.json',
    },
  }),
  'src/index.ts': `export { Fault } from './fault.ts'\nexport { Delay } from './delay.ts'\nexport * from './table.gen.ts'\nexport { all } from './parts/hidden.ts'`,
  'src/fault.ts': 'export class Fault extends Error {}',
  'src/delay.ts': `import { words } from './words.ts'\nexport class Delay extends Error { text = words }`,
  'src/words.ts': `export const words = 'some words'`,
  'src/table.gen.ts': `export const row = { name: 'it\\'s \`one\`', cost: '\${1}', of: [1, null, true], more: '${'x'.repeat(200)}' } as const\nexport const rows = { row } as const\nexport const short = { a: 1 }`,
  'src/later.ts': `import { Delay } from './delay.ts'\nexport const later = () => new Delay('much later')`,
  'src/parts/hidden.ts': `import { one } from './one.ts'\nimport { two } from './two.ts'\nexport const all = () => [one(), two]`,
  'src/parts/one.ts': `import { Fault } from '../fault.ts'\nexport const one = () => new Fault('one')`,
  'src/parts/two.ts': `export const two = () => import('../later.ts')`,
  'dist/chunks/chunk-OLD.js': 'export {}',
  'dist/gone.d.ts': 'export {}',
  'dist/fault.d.ts': 'export declare class Fault extends Error {}',
  'dist/fault.d.ts.map': '{}',
  'dist/.tsbuildinfo': '{}',
}

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'mde-kit-build-'))
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  removeStale(folder, await bundlePackage(folder))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8')
const load = (path: string) => import(pathToFileURL(join(folder, 'dist', path)).href)

describe('bundlePackage', () => {
  it('takes every subpath of the exports map for an entry, and none that is withheld', () => {
    expect(entryPointsOf(folder)).toEqual([
      { source: './src/index.ts', out: 'index', isOfMany: false },
      { source: './src/parts/one.ts', out: 'parts/one', isOfMany: true },
      { source: './src/parts/two.ts', out: 'parts/two', isOfMany: true },
    ])
  })

  it('keeps a class that two entries use the same class', async () => {
    const { Fault, all } = (await load('index.js')) as { Fault: typeof Error; all: () => unknown[] }
    const { one } = (await load('parts/one.js')) as { one: () => unknown }
    expect(one()).toBeInstanceOf(Fault)
    expect(all()[0]).toBeInstanceOf(Fault)
  })

  it('copies one of many into a bundle that wants them all', () => {
    expect(read('index.js')).toContain('new Fault("one")')
    expect(read('index.js')).not.toMatch(/from ".*parts/)
  })

  it('leaves for later what is imported on demand', () => {
    const holders = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.js') && read(path).includes('much later'),
    )
    expect(holders).toEqual([expect.stringMatching(/^chunks.later-[\w-]+\.js$/)])
  })

  it('puts what the root needs with others into one file, and the rest of it into its own', () => {
    const chunks = readdirSync(join(folder, 'dist/chunks'), { encoding: 'utf8' })
      .filter((path) => path.endsWith('.js'))
      .map((path) => path.replace(/-.*/, ''))
    expect(chunks.sort()).toEqual(['later', 'shared'])
    expect(read('index.js')).toContain('some words')
    expect(read('index.js').match(/from ".\/chunks\/shared-/g)).toHaveLength(1)
  })

  it('writes the tables of generated files as JSON, and their values stay what they are', async () => {
    const { row, rows, short } = (await load('index.js')) as Record<string, unknown>
    expect(row).toEqual({ name: "it's `one`", cost: '${1}', of: [1, null, true], more: 'x'.repeat(200) })
    expect((rows as { row: unknown }).row).toBe(row)
    expect(short).toEqual({ a: 1 })
    expect(read('index.js').match(/JSON\.parse/g)).toHaveLength(1)
  })

  it('removes what no build of today would write', () => {
    const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    expect(files).not.toContain('gone.d.ts')
    expect(files).not.toContain(join('chunks', 'chunk-OLD.js'))
    expect(files).toEqual(
      expect.arrayContaining(['.tsbuildinfo', 'fault.d.ts', 'fault.d.ts.map', 'index.js.map']),
    )
  })
})
