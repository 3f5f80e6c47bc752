import { findPermission, readGrantsFromClaims } from '@mde-kit/contract/permissions'
import type { TokenInspection } from '../inspection.ts'
import { printable } from '../printable.ts'
import { type ClaimMeaning, claimMeanings, findClaimMeaning, headerMeanings } from './claim-meanings.ts'
import { relativeTime } from './relative-time.ts'

/** One line of a table about a token. */
export interface ClaimRow {
  readonly part: 'header' | 'payload'
  readonly claim: string
  /** The value in words: instants as ISO 8601 and relative, lists joined, opaque ones left out. */
  readonly value: string
  readonly meaning: string
  /** Whether the claim means something to Entra alone. */
  readonly opaque: boolean
}

/** Lays a token out as lines for people: header first, then claims from the telling to the obscure. */
export function listClaimRows({ header, claims }: TokenInspection, nowSeconds: number): readonly ClaimRow[] {
  const { kind } = readGrantsFromClaims(claims)
  const headerRows = Object.entries(header).map(([name, value]) =>
    row('header', name, printable(value), headerMeanings.get(name) ?? notDescribed),
  )
  const claimRows = inOrder(Object.keys(claims)).flatMap((claim) => {
    const value = claims[claim]
    const meaning = findClaimMeaning(claim)
    if (claim === 'scp' && typeof value === 'string')
      return value
        .split(' ')
        .filter(Boolean)
        .map((name) => permissionRow(claim, name, 'delegated'))
    if (claim === 'roles' && kind === 'application' && Array.isArray(value))
      return value.map((name) => permissionRow(claim, String(name), 'application'))
    return [row('payload', claim, show(value, meaning, nowSeconds), meaning)]
  })
  return [...headerRows, ...claimRows]
}

const notDescribed: ClaimMeaning = { meaning: 'Not described.', form: 'plain' }

const clientAuthentications: ReadonlyMap<unknown, string> = new Map([
  ['0', '0 (public client, no secret)'],
  ['1', '1 (client secret)'],
  ['2', '2 (certificate)'],
])

function show(value: unknown, { form }: ClaimMeaning, nowSeconds: number): string {
  if (form === 'opaque') return '(opaque)'
  if (form === 'time' && typeof value === 'number')
    return `${new Date(value * 1000).toISOString()} (${relativeTime(value - nowSeconds)})`
  if (form === 'client-authentication') return clientAuthentications.get(value) ?? printable(value)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return printable(value.join(', '))
  return printable(value)
}

function row(
  part: ClaimRow['part'],
  claim: string,
  value: string,
  { meaning, form }: ClaimMeaning,
): ClaimRow {
  return { part, claim: printable(claim, 60), value, meaning, opaque: form === 'opaque' }
}

function permissionRow(claim: string, name: string, kind: 'delegated' | 'application'): ClaimRow {
  const described = findPermission(name, kind)?.displayName ?? 'not in the catalogue of Defender for Endpoint'
  const meaning = `${kind === 'delegated' ? 'Delegated' : 'Application'} permission: ${described}.`
  return row('payload', claim, printable(name, 80), { meaning, form: 'plain' })
}

function inOrder(names: readonly string[]): readonly string[] {
  const known = [...claimMeanings.keys()].filter((name) => names.includes(name))
  return [...known, ...names.filter((name) => !claimMeanings.has(name)).sort()]
}
