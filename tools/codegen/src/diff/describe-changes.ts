import type { Bump, Change, ChangeKind } from './change.ts'
import type { PackageBumps } from './package-bumps.ts'

const headings: readonly (readonly [Bump, string])[] = [
  ['major', 'Breaking'],
  ['minor', 'New, and breaks nobody'],
  ['patch', 'Corrections'],
]

const kinds: readonly ChangeKind[] = ['added', 'changed', 'deprecated', 'removed']

/** The changes as text for people: what breaks first, then a line per package. */
export function describeChanges(changes: readonly Change[], packages: PackageBumps): string {
  if (changes.length === 0) return 'The specs say the same.'
  const counts = kinds.map((kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`)
  return [
    counts.join(', '),
    ...headings.flatMap(([bump, title]) => {
      const rows = groupChanges(changes.filter((change) => change.bump === bump)).map(rowOf)
      return rows.length === 0 ? [] : ['', `${title} (${bump})`, ...aligned(rows)]
    }),
    '',
    'Packages',
    ...aligned([...packages]),
  ].join('\n')
}

/** What is said alike of many places. */
export interface ChangeGroup extends Pick<Change, 'kind' | 'part' | 'text'> {
  readonly at: readonly string[]
}

/** Puts together the changes that say the same, so that a sweep through a catalogue is one line. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, Pick<Change, 'kind' | 'part' | 'text'> & { at: string[] }>()
  for (const { kind, part, text, at } of changes) {
    const key = JSON.stringify([kind, part, text])
    const found = groups.get(key)
    if (found) found.at.push(at)
    else groups.set(key, { kind, part, text, at: [at] })
  }
  return [...groups.values()]
}

function rowOf({ kind, part, text, at }: ChangeGroup): string[] {
  const others = at.length > 3 ? ` and ${at.length - 2} more` : ''
  return [kind, part, `${at.slice(0, others ? 2 : 3).join(', ')}${others}: ${text}`]
}

/** Rows with their columns below each other, the last one as long as it is. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<readonly number[]>(
    (wide, row) => row.map((cell, column) => Math.max(cell.length, wide[column] ?? 0)),
    [],
  )
  return rows.map(
    (row) =>
      `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ')}`,
  )
}
