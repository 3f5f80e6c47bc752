import { isJsonObject } from './merge.ts'
import { escapePointer } from './yaml-file.ts'

/** What stands in a spec where somebody still has to write something. */
export const blank = 'TODO'

/** A place that was left blank. */
export interface Blank {
  readonly pointer: string
  /** What goes there. */
  readonly expected: string
}

/** Every blank in a document, in its order. */
export function findBlanks(value: unknown, pointer = ''): Blank[] {
  if (value === blank) return [{ pointer, expected: expectedAt(pointer) }]
  if (Array.isArray(value)) return value.flatMap((item, index) => findBlanks(item, `${pointer}/${index}`))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, part]) => findBlanks(part, `${pointer}/${escapePointer(key)}`))
}

/** By the end of a pointer, longest first; `specs/README.md` says the same at greater length. */
const expectations: readonly (readonly [end: string, expected: string])[] = [
  ['/operationId', 'a name in camelCase, verb first, such as listAlerts'],
  ['/x-mde-method', 'the method on its resource, such as list'],
  ['/summary', 'what it does, in a few words'],
  ['/externalDocs/url', 'the address of the documentation page, https://…'],
  ['/x-mde-source/page', 'the file name of that page, such as get-alerts.md'],
  ['/x-mde-source/date', "the date that the page bears, '2026-01-31'"],
  ['/security', 'a list of alternatives, delegated first: - delegated: [Alert.Read]'],
  ['/x-mde-effect', 'read, write, disruptive or irreversible'],
  ['/x-mde-idempotent', 'true where a repeat leaves the same state; false where nobody says'],
  ['/x-mde-rate-limits', 'a list of - { calls: 100, perSeconds: 60 }; [] where none is documented'],
  ['/x-mde-roles', 'a list of portal roles; [] where none is stated'],
  [
    '/x-mde-device-group-scoped',
    'true where a page says so, false where it names no such limit, null where nobody knows',
  ],
  ['/schema', 'a $ref to a component schema, such as { $ref: "#/components/schemas/AlertPage" }'],
  ['/examples', 'at least one example, such as documented: { $ref: "#/components/examples/listAlerts" }'],
  ['/example', 'a value as the documentation shows one'],
  ['/description', 'a few short sentences, said anew'],
]

function expectedAt(pointer: string): string {
  return expectations.find(([end]) => pointer.endsWith(end))?.[1] ?? 'a value'
}
