import type { MachineAction } from '@mde-kit/contract'

/** Tells whether an action was asked for with this reference. One that nobody commented on may have no text there. */
export function hasReference({ requestorComment }: MachineAction, reference: string): boolean {
  const comment: unknown = requestorComment
  return typeof comment === 'string' && comment.includes(reference)
}
