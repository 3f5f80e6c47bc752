import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Bump, isEnough } from '../diff/change.ts'
import { isJsonObject } from '../load/merge.ts'

/** The bump that a package is going to get, and the changeset that says so. */
export interface PendingBump {
  readonly bump: Bump
  readonly file: string
}

/** The largest bump of each package in `.changeset/`, as the next `changeset version` takes it. */
export function pendingChangesets(root: string): ReadonlyMap<string, PendingBump> {
  const folder = join(root, '.changeset')
  const pending = new Map<string, PendingBump>()
  const files = existsSync(folder) ? readdirSync(folder).sort() : []
  for (const file of files.filter((name) => name.endsWith('.md') && name !== 'README.md'))
    for (const [name, bump] of bumpsIn(readFileSync(join(folder, file), 'utf8'))) {
      const known = pending.get(name)
      if (!known || !isEnough(known.bump, bump)) pending.set(name, { bump, file })
    }
  return pending
}

/** The front matter of a changeset: a bump per package. `none` and whatever else is no bump counts for nothing. */
function bumpsIn(text: string): [string, Bump][] {
  const frontMatter: unknown = parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '')
  if (!isJsonObject(frontMatter)) return []
  return Object.entries(frontMatter).flatMap(([name, bump]) =>
    bump === 'patch' || bump === 'minor' || bump === 'major' ? [[name, bump]] : [],
  )
}
