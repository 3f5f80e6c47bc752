import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { takenResources, takenTypes } from '../../src/check/names.ts'

const root = new URL('../../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const folder = 'packages/client/src/generated/'
const generated = readdirSync(new URL(folder, root)).map((name) => ({ name, text: read(folder + name) }))

/** Names of types between the braces of imports or exports that match. */
function namesIn(text: string, clause: RegExp): string[] {
  return [...text.matchAll(clause)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => /^[A-Z]/.test(name))
}

it.each(generated)('refuses schemas of the names that $name imports from the client', ({ text }) => {
  const names = namesIn(text, /^import (?:type )?\{([^}]*)\} from '\.\.\//gm)
  expect(names.filter((name) => !takenTypes.has(name))).toEqual([])
})

it('refuses schemas of the names that the entry of the contract exports itself', () => {
  const names = namesIn(read('packages/contract/src/index.ts'), /^export (?:type )?\{([^}]*)\} from/gm)
  expect(names).toContain('Operation')
  expect(names.filter((name) => !takenTypes.has(name))).toEqual([])
})

it('refuses resources of the names that a client has for something else', () => {
  const members = /interface DefenderClient [^{]*\{(.*?)^\}/ms.exec(
    read('packages/client/src/create-client.ts'),
  )
  const names = [...(members?.[1] ?? '').matchAll(/^ {2}readonly (\w+):/gm)].map(([, name = '']) => name)
  const resources = generated.map(({ name }) => name.replace(/\.gen\.ts$/, ''))
  expect(names).toContain('raw')
  expect(names.filter((name) => !takenResources.has(name) && !resources.includes(name))).toEqual([])
})

it('refuses resources whose files would overwrite others', () => {
  const files = [
    ...readdirSync(new URL('packages/contract/src/generated/', root)),
    ...generated.map(({ name }) => name),
  ].filter((name) => !name.endsWith('-answers.gen.ts'))
  const pages = readdirSync(new URL('docs/reference/', root))
  const resources = [
    ...read('packages/client/src/generated/resources.gen.ts').matchAll(/^ {2}readonly (\w+):/gm),
  ]
  const own = new Set(resources.map(([, name = '']) => name))
  const camel = (name: string) =>
    name
      .replace(/\.(gen\.ts|md)$/, '')
      .replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
      .replace('README', 'readme')
  const others = [...files, ...pages].map(camel).filter((name) => !own.has(name))
  expect(others).toContain('operations')
  expect(others.filter((name) => !takenResources.has(name))).toEqual([])
})
