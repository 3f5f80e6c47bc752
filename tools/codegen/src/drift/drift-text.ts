import type { DriftKind } from '@mde-kit/contract/drift'
import { specPlace } from '../spec-error.ts'
import type { DriftFinding } from './drift-summary.ts'

const titles: Readonly<Record<DriftKind, string>> = {
  unknownOperation: 'Operations that the specs do not know',
  unknownField: 'Fields that the specs do not know',
  unknownValue: 'Values that an enum does not have',
  illegalNull: 'Nulls where the specs allow none',
  wrongType: 'Values of another type',
  missingField: 'Required fields that are missing',
}

/** Says the findings to people: a section for each kind, a line for each finding, the place in the specs first. */
export function driftText(findings: readonly DriftFinding[], specsFolder: string): string {
  const sections = (Object.keys(titles) as DriftKind[]).flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind)
    return own.length > 0
      ? [`${titles[kind]}:\n${columns(own.map((finding) => cells(finding, specsFolder)))}`]
      : []
  })
  return sections.join('\n\n')
}

function cells(finding: DriftFinding, specsFolder: string): string[] {
  const { path, kind, expected, found, count, operationIds } = finding
  const what = kind === 'unknownField' || kind === 'unknownValue' ? found : `${found}, not ${expected}`
  return [specPlace(specsFolder, finding), path || '(body)', what, `${count}x`, operationIds.join(' ')].map(
    oneLine,
  )
}

/** Text of the service must not move the cursor. */
function oneLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '?')
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = (index: number) => Math.max(...rows.map((row) => row[index]?.length ?? 0))
  return rows
    .map((row) => `  ${row.map((cell, index) => cell.padEnd(width(index))).join('  ')}`.trimEnd())
    .join('\n')
}
