import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkChangesets, type Verdict } from '../changeset/check-changesets.ts'
import { draftChangeset } from '../changeset/draft-changeset.ts'
import { type PublicPackage, publicPackages } from '../changeset/public-packages.ts'
import { diffSince } from '../diff/diff-since.ts'
import { commitOf, forkPoint, placeInRepository } from '../diff/git.ts'
import { defaultSpecsFolder } from './specs-folder.ts'
import { UsageError } from './usage-error.ts'

/** `mde-codegen changeset`: drafts the changeset of a spec change, or checks that those pending bump enough. */
export async function runChangeset(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      specs: { type: 'string', default: defaultSpecsFolder() },
      name: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  })
  const { specs, name, check } = values
  const [ref, ...others] = positionals
  if (others.length > 0) throw new UsageError('Name one commit to compare with, or none.')
  if (check && name !== undefined) throw new UsageError('--check writes nothing that --name could name.')
  if (name !== undefined && !/^[a-z\d-]+$/.test(name))
    throw new UsageError('--name takes small letters, digits and hyphens.')
  return check ? await runCheck(specs, ref) : await draft(specs, ref, name)
}

async function draft(specs: string, ref: string | undefined, name: string | undefined): Promise<number> {
  const { root } = placeInRepository(specs)
  const commit = ref === undefined ? forkPoint(specs) : commitOf(specs, ref)
  const drafted = draftChangeset(await diffSince(specs, commit), ownPackages(root))
  if (!drafted) {
    console.log(`The specs say the same as in ${commit.slice(0, 12)}: there is no changeset to write.`)
    return 0
  }
  const path = `.changeset/${name ?? drafted.name}.md`
  if (existsSync(join(root, path))) {
    console.error(`${path} exists and was left alone. Add to it by hand, or choose another --name.`)
    return 1
  }
  mkdirSync(join(root, '.changeset'), { recursive: true })
  writeFileSync(join(root, path), drafted.text)
  console.log(
    `wrote ${path}\n\n${drafted.text}\nIt is a draft: say it to the person who upgrades, and what to do.`,
  )
  return 0
}

async function runCheck(specsFolder: string, ref: string | undefined): Promise<number> {
  // Without git there still are changesets, and first releases to be judged.
  const root = rootOf(specsFolder)
  ownPackages(root)
  const commit = ref === undefined ? undefined : commitOf(specsFolder, ref)
  const verdicts = await checkChangesets({ root, specsFolder, ...(commit !== undefined && { commit }) })
  for (const verdict of verdicts) (verdict.ok ? console.log : console.error)(describe(verdict))
  if (verdicts.every(({ ok }) => ok)) return 0
  console.error('\nRun `pnpm spec:changeset`, or raise the bump in a changeset that is there.')
  return 1
}

/** Elsewhere there is nothing to bump, which must not look like specs that did not change. */
function ownPackages(root: string): ReadonlyMap<string, PublicPackage> {
  const packages = publicPackages(root)
  if ([...packages.keys()].some((name) => name.startsWith('@mde-kit/'))) return packages
  throw new UsageError(`${root} holds no package of mde-kit, and changesets are for those alone.`)
}

function rootOf(specsFolder: string): string {
  try {
    return placeInRepository(specsFolder).root
  } catch {
    return join(specsFolder, '..')
  }
}

function describe({ name, since, wanted, pending, ok, reasons, unknown }: Verdict): string {
  if (unknown !== undefined) return `NOT CHECKED ${name}, ${since}: ${unknown}.`
  const has = pending ? `${pending.bump} in .changeset/${pending.file}` : 'no changeset'
  if (ok) return `ok ${name}, ${since}: the specs ask for ${wanted ?? 'nothing'}; there is ${has}.`
  return [
    `TOO LITTLE ${name}, ${since}: the specs ask for ${wanted}; there is ${has}.`,
    ...reasons.slice(0, 5).map(({ at, text }) => `  ${at}: ${text}`),
    ...(reasons.length > 5 ? [`  and ${reasons.length - 5} more`] : []),
  ].join('\n')
}
