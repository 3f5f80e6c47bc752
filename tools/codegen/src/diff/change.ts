/** How much of a version a change takes, by the rules of docs/stability.md. */
export type Bump = 'patch' | 'minor' | 'major'

const order: readonly Bump[] = ['patch', 'minor', 'major']

/** The largest of some bumps; undefined where there are none. */
export function largestBump(bumps: readonly Bump[]): Bump | undefined {
  return order.findLast((bump) => bumps.includes(bump))
}

/** Whether one bump covers what another asks for. */
export function isEnough(bump: Bump, wanted: Bump): boolean {
  return order.indexOf(bump) >= order.indexOf(wanted)
}

export type ChangeKind = 'added' | 'changed' | 'deprecated' | 'removed'

/** What part of the API a change is about. */
export type ChangePart =
  | 'operation'
  | 'method'
  | 'request'
  | 'parameter'
  | 'body'
  | 'body field'
  | 'answer'
  | 'answer field'
  | 'type'
  | 'field'
  | 'enum value'
  | 'permission'
  | 'limit'
  | 'paging'
  | 'filter'
  | 'effect'
  | 'behaviour'
  | 'catalogue'
  | 'example'
  | 'text'

/** One difference between two states of the specs, and what it means for the packages made from them. */
export interface Change {
  readonly kind: ChangeKind
  readonly part: ChangePart
  /** What it is about: an operation id, a field as `Alert.severity`, an entry of a catalogue. */
  readonly at: string
  /** What is different, to be read after `at`. */
  readonly text: string
  readonly bump: Bump
  /** Where it stands in the specs: in operations, in the schemas they share, or beside them. */
  readonly area: 'operations' | 'schemas' | 'catalogues' | 'document'
}
