import type { Call } from '../call/call.ts'
import type { Priority } from './quota-options.ts'

/** What a call was given; else what stops an attack goes first, and what fetches files last. */
export function priorityOf({ priority, operation }: Call): Priority {
  if (priority !== undefined) return priority
  if (operation?.effect === 'disruptive' || operation?.effect === 'irreversible') return 'high'
  return operation?.paging.kind === 'sasFiles' ? 'low' : 'normal'
}
