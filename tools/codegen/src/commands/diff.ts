import { parseArgs } from 'node:util'
import { describeChanges } from '../diff/describe-changes.ts'
import { diffSince } from '../diff/diff-since.ts'
import { commitOf } from '../diff/git.ts'
import { defaultSpecsFolder } from './specs-folder.ts'
import { UsageError } from './usage-error.ts'

/** `mde-codegen diff REF`: what changed in the specs since a commit, for people or as JSON. 0 with changes, too. */
export async function runDiff(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      specs: { type: 'string', default: defaultSpecsFolder() },
      json: { type: 'boolean', default: false },
    },
  })
  const [ref, ...others] = positionals
  if (ref === undefined || others.length > 0) throw new UsageError('Name one commit to compare with.')
  const commit = commitOf(values.specs, ref)
  const { changes, packages } = await diffSince(values.specs, commit)
  if (values.json)
    console.log(JSON.stringify({ ref, commit, changes, packages: Object.fromEntries(packages) }, null, 2))
  else console.log(`Since ${ref} (${commit.slice(0, 12)}): ${describeChanges(changes, packages)}`)
  return 0
}
