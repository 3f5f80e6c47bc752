import { existsSync } from 'node:fs'
import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shippedSpecsFolder } from './specs-folder.ts'
import { UsageError } from './usage-error.ts'

/** `specs`: copies the specs of the package out. 1, and nothing copied, where a file would be overwritten. */
export async function runSpecs(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, force: { type: 'boolean', default: false } },
  })
  const { out, force } = values
  if (!out) throw new UsageError('--out is needed: the folder to copy the specs into.')
  const source = shippedSpecsFolder()
  const files = await filesUnder(source)
  const taken = files.filter((path) => existsSync(join(out, path)))
  if (taken.length > 0 && !force) {
    console.error(`Already in ${out}: ${taken.join(', ')}. Nothing was copied; --force overwrites.`)
    return 1
  }
  await cp(source, out, { recursive: true })
  console.log(`Copied ${files.length} files to ${out}.`)
  return 0
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
}
