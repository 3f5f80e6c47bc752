import type { Operation } from '@mde-kit/contract'
import { type Answered, answerFacts } from './answer-facts.ts'
import { IncompleteError, type IncompleteReason } from './incomplete-error.ts'

export interface Incomplete {
  readonly reason: IncompleteReason
  readonly count: number
  /** The page that shows it. */
  readonly answered?: Answered | undefined
  readonly cause?: unknown
}

const what: Readonly<Record<IncompleteReason, string>> = {
  noWayOn: 'the page was as full as one can be and had no link to another, so there may be more',
  refused: 'the service refused to give what comes after',
  repeat: 'the service gave the same records again in place of the next ones',
  gap: 'the list changed while it was read, so records may have been missed',
}

/** Says how far a list was read, why not further, and how to get at the rest. */
export function incomplete(
  { id, odata, paging }: Pick<Operation, 'id' | 'odata' | 'paging'>,
  { reason, count, answered, cause }: Incomplete,
): IncompleteError {
  const [instant] = Object.entries(odata?.filterable ?? {}).find(([, kind]) => kind === 'instant') ?? []
  const isSized = paging.kind === 'nextLink' && paging.pageSizeParameter !== undefined
  const inParts =
    instant !== undefined
      ? `Read it in parts, by a filter on ${instant} such as a day each.`
      : isSized
        ? 'Ask for smaller pages, or read the files of the same export.'
        : 'Read it in parts, by a filter.'
  return new IncompleteError(`${id} was read as far as ${count} records: ${what[reason]}.`, {
    ...(answered && answerFacts(answered)),
    operationId: id,
    reason,
    count,
    next: reason === 'gap' ? `Read it again. ${inParts}` : inParts,
    cause,
  })
}

/** The same error with the records that would be lost; any other as it is. */
export function withRecords(error: unknown, records: readonly unknown[]): unknown {
  if (!(error instanceof IncompleteError)) return error
  return new IncompleteError(error.message, { ...error, cause: error.cause, records })
}
