import { type Bump, type Change, isEnough } from '../diff/change.ts'
import { diffSince, diffSinceNothing, type SpecDiff } from '../diff/diff-since.ts'
import { lastRelease } from './last-release.ts'
import { leastBump } from './least-bump.ts'
import { pendingChangesets, type PendingBump } from './pending-changesets.ts'
import { isUnreleased, type PublicPackage, publicPackages } from './public-packages.ts'

/** Whether the pending changesets raise one package far enough for what changed in the specs. */
export interface Verdict {
  readonly name: string
  /** What the specs are compared with, in words. */
  readonly since: string
  /** The least bump; undefined where the specs ask for none, or where nobody knows. */
  readonly wanted: Bump | undefined
  readonly pending: PendingBump | undefined
  readonly ok: boolean
  /** The changes that ask for that bump. */
  readonly reasons: readonly Change[]
  /** Why nothing could be compared. */
  readonly unknown?: string
}

export interface CheckOptions {
  /** Root of the repository. */
  readonly root: string
  readonly specsFolder: string
  /** Compare with this commit instead of the last release of each package. */
  readonly commit?: string
}

/** Judges every published package that specs can reach. */
export async function checkChangesets({ root, specsFolder, commit }: CheckOptions): Promise<Verdict[]> {
  const pending = pendingChangesets(root)
  const diffs = new Map<string, SpecDiff>()
  const since = async (base: string): Promise<SpecDiff> => {
    const known = diffs.get(base) ?? (await diffSince(specsFolder, base))
    diffs.set(base, known)
    return known
  }
  const first = diffSinceNothing(specsFolder)
  const reached = [...publicPackages(root).values()].filter(({ name }) => first.packages.has(name))

  const verdicts: Verdict[] = []
  for (const each of reached) {
    const judged = (words: string, diff: SpecDiff) => judge(each, words, diff, pending.get(each.name))
    const release = lastRelease(root, each)
    if (commit !== undefined) verdicts.push(judged(`since ${commit.slice(0, 12)}`, await since(commit)))
    else if (isUnreleased(each)) verdicts.push(judged('never released', first))
    else if (release.kind === 'commit')
      verdicts.push(
        judged(`since ${each.version} (${release.commit.slice(0, 12)})`, await since(release.commit)),
      )
    else
      verdicts.push({
        name: each.name,
        since: release.kind === 'now' ? `at ${each.version}, being released` : `since ${each.version}`,
        wanted: undefined,
        pending: pending.get(each.name),
        ok: true,
        reasons: [],
        ...(release.kind === 'unknown' && { unknown: release.why }),
      })
  }
  return verdicts
}

function judge(
  each: PublicPackage,
  since: string,
  { packages, changes }: SpecDiff,
  pending: PendingBump | undefined,
): Verdict {
  const found = packages.get(each.name)
  const wanted = found && leastBump(found, each)
  return {
    name: each.name,
    since,
    wanted,
    pending,
    ok: wanted === undefined || (pending !== undefined && isEnough(pending.bump, wanted)),
    reasons: changes.filter(({ bump }) => bump === found),
  }
}
