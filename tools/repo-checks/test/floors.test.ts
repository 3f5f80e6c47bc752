import { expect, it } from 'vitest'
import { dependenciesOf, floorOf, type Manifest, readManifests } from '../src/manifests.ts'

const manifests = readManifests()
const floors = new Map(manifests.map((manifest) => [manifest.name, floorOf(manifest)]))

/** Dependencies on the same floor or above. */
function misplaced(manifest: Manifest): string[] {
  const own = floorOf(manifest) ?? -1
  return dependenciesOf(manifest).filter((name) => floors.has(name) && (floors.get(name) ?? 0) >= own)
}

it('finds the whole workspace', () => {
  expect(manifests.length).toBeGreaterThanOrEqual(8)
})

it.each(manifests)('$name declares its floor', (manifest) => {
  expect(floorOf(manifest)).toBeTypeOf('number')
})

it.each(manifests)('$name depends on lower floors only', (manifest) => {
  expect(misplaced(manifest)).toEqual([])
})

it.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])(
  'sees a wrong edge in %s',
  (field) => {
    const client: Manifest = {
      name: 'x',
      folder: 'x',
      nx: { tags: ['floor:1'] },
      [field]: { '@mde-kit/emulator': 'workspace:^' },
    }
    expect(misplaced(client)).toEqual(['@mde-kit/emulator'])
  },
)

it('sees a sideways edge', () => {
  const auth: Manifest = {
    name: 'x',
    folder: 'x',
    nx: { tags: ['floor:1'] },
    dependencies: { '@mde-kit/client': 'workspace:^' },
  }
  expect(misplaced(auth)).toEqual(['@mde-kit/client'])
})
