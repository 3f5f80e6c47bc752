import type { Bump, Change } from './change.ts'
import type { FieldShape } from './schema-fields.ts'
import type { SchemaUse } from './schema-uses.ts'

/** What a difference costs callers who send the value, and callers who receive it. */
interface Cost {
  readonly sent: Bump
  readonly received: Bump
}

type Found = Pick<Change, 'kind' | 'text'> & Cost & { readonly part?: Change['part'] }

/** Every difference between two states of one field. The bump is that of the worse of its uses. */
export function compareFields(
  before: FieldShape,
  after: FieldShape,
  use: SchemaUse,
): Pick<Change, 'kind' | 'part' | 'text' | 'bump'>[] {
  return aspects
    .flatMap((aspect) => aspect(before, after))
    .map(({ kind, text, part, ...cost }) => ({
      kind,
      text,
      part: part ?? fieldPart(use),
      bump: costOf(cost, use),
    }))
}

/** Adding a field costs nobody anything, save those who must now send it. */
export function costOfNewField({ required }: FieldShape, use: SchemaUse): Bump {
  return costOf({ sent: required ? 'major' : 'minor', received: 'minor' }, use)
}

/** The part of the API that a field of such a use belongs to. */
export function fieldPart({ sent, received }: SchemaUse): Change['part'] {
  if (sent && received) return 'field'
  return sent ? 'body field' : 'answer field'
}

function costOf({ sent, received }: Cost, use: SchemaUse): Bump {
  const bumps = [...(use.sent ? [sent] : []), ...(use.received ? [received] : [])]
  if (bumps.includes('major')) return 'major'
  return bumps.includes('minor') ? 'minor' : 'patch'
}

const aspects: readonly ((before: FieldShape, after: FieldShape) => readonly Found[])[] = [
  ({ type: was }, { type: is }) =>
    was === is ? [] : [{ kind: 'changed', text: `is ${is}, was ${was}`, sent: 'major', received: 'major' }],

  ({ nullable: was }, { nullable: is }) => {
    if (was === is) return []
    return is
      ? [{ kind: 'changed', text: 'may be null', sent: 'minor', received: 'major' }]
      : [{ kind: 'changed', text: 'is never null', sent: 'major', received: 'minor' }]
  },

  ({ required: was }, { required: is }) => {
    if (was === is) return []
    return is
      ? [{ kind: 'changed', text: 'is required', sent: 'major', received: 'minor' }]
      : [{ kind: 'changed', text: 'may be left out', sent: 'minor', received: 'major' }]
  },

  ({ format: was }, { format: is }) =>
    was === is
      ? []
      : [
          {
            kind: 'changed',
            text: `has the format ${is || 'none'}, had ${was || 'none'}`,
            sent: 'minor',
            received: 'minor',
          },
        ],

  // A closed enum that is received lets callers list every case; an open one does not.
  ({ values: was, open: wasOpen }, { values: is, open: isOpen }) => {
    if (was === undefined && is === undefined) return []
    if (was === undefined)
      return [{ kind: 'changed', text: 'is an enum', sent: 'major', received: isOpen ? 'minor' : 'major' }]
    if (is === undefined)
      return [{ kind: 'changed', text: 'is no enum any more', sent: 'minor', received: 'major' }]
    if (wasOpen === isOpen) return []
    return isOpen
      ? [{ kind: 'changed', text: 'is an open enum', sent: 'minor', received: 'major' }]
      : [{ kind: 'changed', text: 'is a closed enum', sent: 'major', received: 'major' }]
  },

  ({ values: was = [], open: wasOpen }, { values: is = [], open: isOpen }) => {
    const open = wasOpen && isOpen
    const gone = was.filter((value) => !is.includes(value))
    const fresh = is.filter((value) => !was.includes(value))
    // A whole enum that comes or goes is one change, not one for each value.
    if (was.length === 0 || is.length === 0) return []
    return [
      ...fresh.map(
        (value): Found => ({
          kind: 'added',
          part: 'enum value',
          text: `takes the value ${value}`,
          sent: 'minor',
          received: open ? 'minor' : 'major',
        }),
      ),
      ...gone.map(
        (value): Found => ({
          kind: 'removed',
          part: 'enum value',
          text: `has no value ${value}`,
          sent: open ? 'minor' : 'major',
          received: open ? 'minor' : 'major',
        }),
      ),
    ]
  },

  ({ bounds: was }, { bounds: is }) =>
    was === is
      ? []
      : [
          {
            kind: 'changed',
            part: 'limit',
            text: `has ${is || 'no bounds'}, had ${was || 'none'}`,
            sent: 'patch',
            received: 'patch',
          },
        ],

  ({ description: was }, { description: is }) =>
    was === is
      ? []
      : [
          {
            kind: 'changed',
            part: 'text',
            text: 'is described anew',
            sent: 'patch',
            received: 'patch',
          },
        ],
]
