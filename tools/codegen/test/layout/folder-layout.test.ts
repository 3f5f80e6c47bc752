import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { generate } from '../../src/generate.ts'
import { folderLayout } from '../../src/layout/folder-layout.ts'
import type { Api, GeneratedFile } from '../../src/model/api.ts'

const small = fileURLToPath(new URL('../golden/one-list/specs', import.meta.url))
const whole = fileURLToPath(new URL('../../../../specs', import.meta.url))
const layout = folderLayout({ importExtension: 'js' })
const noApi: Api = {
  operations: [],
  resources: [],
  catalogues: { permissions: {}, clouds: {}, serviceErrors: {}, entraErrors: {}, huntingTables: {} },
  document: {},
}

function place(text: string, importExtension: 'js' | 'ts' = 'js'): string | undefined {
  return folderLayout({ importExtension }).place([{ path: 'x/a.gen.ts', text }], noApi)[0]?.text
}

const quoted =
  "/**\n * import { x } from '../operation.ts'\n */\nexport const text = \" from '../operation.ts'\""

it.each([
  {
    name: 'turns what the contract offers into its package',
    from: "import type { Operation } from '../operation.ts'",
    to: "import type { Operation } from '@mde-kit/contract'",
  },
  {
    name: 'turns what the client imports of the contract into files beside it',
    from: "import type {\n  Alert,\n} from '@mde-kit/contract'\nimport { a } from '@mde-kit/contract/operations'",
    to: "import type {\n  Alert,\n} from './types.gen.js'\nimport { a } from './operations.gen.js'",
  },
  {
    name: 'turns what the client loads of the contract on demand into files beside it',
    from: "shared.withAnswers(() => import('@mde-kit/contract/answers/machine-actions'))",
    to: "shared.withAnswers(() => import('./machine-actions-answers.gen.js'))",
  },
  {
    name: 'ends relative imports for every resolution of TypeScript',
    from: "export type * from './alerts.gen.ts'",
    to: "export type * from './alerts.gen.js'",
  },
  { name: 'leaves libraries alone', from: "import * as z from 'zod'", to: "import * as z from 'zod'" },
  { name: 'leaves alone what only looks like an import', from: quoted, to: quoted },
])('$name', ({ from, to }) => {
  expect(place(from)).toBe(to)
})

it('writes .ts endings where asked', () => {
  expect(place("export type * from './b.gen.ts'", 'ts')).toBe("export type * from './b.gen.ts'")
})

it('says which published entry is missing for a new import of an emitter', () => {
  expect(() => place("import { x } from '../new-idea.ts'")).toThrow(
    'No published entry stands for ../new-idea.ts',
  )
})

it('refuses two files of one name', () => {
  const files = ['a/types.gen.ts', 'b/types.gen.ts'].map((path) => ({ path, text: '' }))
  expect(() => layout.place(files, noApi)).toThrow('Two files would be types.gen.ts')
})

it('makes one flat folder in which every file says that it is generated', async () => {
  const files = await generate(small, { layout })
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['index.ts', 'openapi.json', 'operations.gen.ts', 'things.gen.ts']),
  )
  for (const { path, text } of files) {
    expect(path).not.toContain('/')
    expect(text.split('\n').slice(0, 2).join('\n'), path).toContain(layout.note)
    expect(text, path).not.toMatch(/ from '\.\.\//)
  }
})

it('offers waitFor only where machine actions can be read', async () => {
  const indexOf = (files: readonly GeneratedFile[]) => files.find(({ path }) => path === 'index.ts')?.text
  expect(indexOf(await generate(small, { layout }))).not.toContain('aitFor')
  expect(indexOf(await generate(whole, { layout }))).toContain('readonly waitFor: WaitFor')
}, 30_000)
