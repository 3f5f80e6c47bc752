import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** The small spec that the tests start from. */
export const golden = fileURLToPath(new URL('./golden/one-list/specs', import.meta.url))

/** What a found text becomes, or what makes that of it and of its groups. */
export type Replacement = string | ((found: string, ...groups: string[]) => string)

/** Copies the small spec into a folder of its own, so that a test may break it. */
export function copySpecs(from = golden): {
  folder: string
  edit(file: string, find: string | RegExp, replace: Replacement): void
  add(file: string, text: string): void
} {
  const folder = mkdtempSync(join(tmpdir(), 'mde-kit-specs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(from, folder, { recursive: true })
  return {
    folder,
    add: (file, text) => writeFileSync(join(folder, file), text),
    edit(file, find, replace) {
      const before = readFileSync(join(folder, file), 'utf8')
      // A function, since `$` of a replacement text means something.
      const after = before.replace(find, typeof replace === 'string' ? () => replace : replace)
      if (after === before && typeof find !== 'string')
        throw new Error(`${file} does not hold: ${String(find)}`)
      if (typeof find === 'string' && !before.includes(find))
        throw new Error(`${file} does not hold: ${find}`)
      writeFileSync(join(folder, file), after)
    },
  }
}
