import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { nxEnvironment } from '../src/nx-environment.ts'
import { repository } from '../src/manifests.ts'

/** What comes with it anyway, or only for those who want it. */
const besides = ['zod', '@mde-kit/contract', '@kusto/language-service-next']

it.each([{ folder: 'packages/emulator', mostBytes: 10_000_000 }])(
  '$folder installs at most $mostBytes bytes, with all that it depends on',
  ({ folder, mostBytes }) => {
    const from = join(repository, folder)
    const libraries = librariesOf(from)
    expect([...libraries].map((path) => path.split('/node_modules/').at(-1))).toContain('hono')
    const bytes = [...libraries].reduce((sum, path) => sum + bytesIn(path), packedBytes(from))
    expect(bytes).toBeLessThanOrEqual(mostBytes)
  },
)

/** Folders of all packages that npm would install with this one, each once. */
function librariesOf(from: string, found = new Set<string>()): ReadonlySet<string> {
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  for (const name of Object.keys(dependencies).filter((dependency) => !besides.includes(dependency))) {
    const folder = folderOf(name, from)
    if (found.has(folder)) continue
    found.add(folder)
    librariesOf(folder, found)
  }
  return found
}

function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder)
  if (dirname(from) === from) throw new Error(`${name} is not installed.`)
  return folderOf(name, dirname(from))
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((sum, entry) => {
      const path = join(folder, entry.name)
      return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size)
    }, 0)
}

/** Of the package itself, as it would be published. */
function packedBytes(folder: string): number {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    env: nxEnvironment(repository),
  })
  expect({ status, stderr }).toMatchObject({ status: 0 })
  const [packed] = JSON.parse(stdout) as [{ unpackedSize: number }]
  return packed.unpackedSize
}
