import { type OperationId, operations } from '@mde-kit/contract/operations'

/** Tells whether text is the name of an operation. */
export function isOperationId(text: string): text is OperationId {
  return Object.hasOwn(operations, text)
}

/** The names of all operations, in alphabetical order. */
export function listOperationIds(): readonly OperationId[] {
  return Object.keys(operations).filter(isOperationId).sort()
}
