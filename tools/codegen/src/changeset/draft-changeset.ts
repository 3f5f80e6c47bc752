import { type Change, largestBump } from '../diff/change.ts'
import { groupChanges } from '../diff/describe-changes.ts'
import type { SpecDiff } from '../diff/diff-since.ts'
import { leastBump } from './least-bump.ts'
import type { PublicPackage } from './public-packages.ts'

/** A changeset to be edited by hand: a name for its file, and its text. */
export interface Draft {
  readonly name: string
  readonly text: string
}

const headings = { major: 'Breaking', minor: 'New', patch: 'Corrected' } as const

/** Drafts the changeset of a spec change. @returns Undefined where no published package is reached. */
export function draftChangeset(
  { changes, packages }: SpecDiff,
  published: ReadonlyMap<string, PublicPackage>,
): Draft | undefined {
  const bumps = [...packages].flatMap(([name, bump]) => {
    const known = published.get(name)
    return known ? [`'${name}': ${leastBump(bump, known)}`] : []
  })
  if (bumps.length === 0) return undefined
  const body = (['major', 'minor', 'patch'] as const).flatMap((bump) => {
    const groups = groupChanges(changes.filter((change) => change.bump === bump))
    if (groups.length === 0) return []
    return ['', `${headings[bump]}:`, '', ...groups.map(({ at, text }) => `- ${names(at)}: ${text}`)]
  })
  return { name: nameOf(changes), text: ['---', ...bumps, '---', ...body, ''].join('\n') }
}

function names(at: readonly string[]): string {
  return at.map((name) => `\`${name}\``).join(', ')
}

/** The file is named after the first of the changes that matter most. */
function nameOf(changes: readonly Change[]): string {
  const most = largestBump(changes.map(({ bump }) => bump))
  const [first] = changes.filter(({ bump }) => bump === most)
  const words = (first?.at ?? '').replaceAll(/([a-z\d])([A-Z])/g, '$1-$2').replaceAll(/[^A-Za-z\d]+/g, '-')
  return `spec-${words.replaceAll(/^-|-$/g, '').toLowerCase()}`
}
