import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { generate } from '../src/generate.ts'

// Generating takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const folder = fileURLToPath(new URL('./golden/one-list', import.meta.url))

it('emits every artefact of a small spec, to the letter', async () => {
  const files = await generate(`${folder}/specs`)
  expect(files.map(({ path }) => path).sort()).toEqual([
    'docs/reference/README.md',
    'docs/reference/clouds.md',
    'docs/reference/permissions.md',
    'docs/reference/things.md',
    'packages/client/src/generated/resources.gen.ts',
    'packages/client/src/generated/things.gen.ts',
    'packages/contract/openapi.json',
    'packages/contract/src/generated/answer-schemas.gen.ts',
    'packages/contract/src/generated/answer-shapes.gen.ts',
    'packages/contract/src/generated/clouds.gen.ts',
    'packages/contract/src/generated/examples.gen.ts',
    'packages/contract/src/generated/filter-values.gen.ts',
    'packages/contract/src/generated/hunting-tables.gen.ts',
    'packages/contract/src/generated/operation-docs.gen.ts',
    'packages/contract/src/generated/operations.gen.ts',
    'packages/contract/src/generated/permissions.gen.ts',
    'packages/contract/src/generated/schemas.gen.ts',
    'packages/contract/src/generated/service-errors.gen.ts',
    'packages/contract/src/generated/things-answers.gen.ts',
    'packages/contract/src/generated/types.gen.ts',
  ])
  for (const { path, text } of files)
    await expect(text).toMatchFileSnapshot(`${folder}/expected/${path.split('/').at(-1)}.txt`)
}, 30_000)

it('emits the same bytes twice', async () => {
  expect(await generate(`${folder}/specs`)).toEqual(await generate(`${folder}/specs`))
}, 30_000)
