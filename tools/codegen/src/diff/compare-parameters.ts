import { isJsonObject, type JsonObject } from '../load/merge.ts'
import type { OperationModel } from '../model/api.ts'
import { deref, listAt, optionalTextAt, textAt, valueAt } from '../model/read.ts'
import { compareFieldMaps } from './compare-schemas.ts'
import type { OperationChange } from './compare-signatures.ts'
import { type FieldShape, schemaFields } from './schema-fields.ts'

/** An operation and the document that its references point into. */
export interface OperationInDocument {
  readonly document: JsonObject
  readonly operation: OperationModel
}

/** Compares parameters: those of the path are arguments in order, those of the query are properties of one object. */
export function compareParameters(
  before: OperationInDocument,
  after: OperationInDocument,
): OperationChange[] {
  const path = (operation: OperationModel) =>
    operation.pathParameters.map(({ name }) => name).join(', ') || 'none'
  const [was, is] = [before.operation, after.operation]
  return [
    ...(path(was) === path(is)
      ? []
      : [change('changed', `path parameters: ${path(is)}; were ${path(was)}`, 'major')]),
    ...(was.queryParameters.length === 0 && is.queryParameters.length > 0
      ? [change('changed', 'takes a query, which stands before the options of a call', 'major')]
      : []),
    ...compareFieldMaps(fieldsOf(before), fieldsOf(after), { sent: true, received: false })
      .filter(({ at, kind }) => kind === 'changed' || !isIn(before, at, 'path') || !isIn(after, at, 'path'))
      .map(({ at, kind, part, text, bump }) => ({
        kind,
        part: part === 'body field' ? ('parameter' as const) : part,
        text: `${at} ${text}`,
        bump,
      })),
  ]
}

function change(kind: OperationChange['kind'], text: string, bump: OperationChange['bump']): OperationChange {
  return { kind, part: 'parameter', text, bump }
}

function parametersOf({ document, operation }: OperationInDocument): JsonObject[] {
  const declared = listAt(document, 'paths', operation.path, operation.method.toLowerCase(), 'parameters')
  return declared.map((parameter) => deref(document, parameter)).filter(isJsonObject)
}

function isIn(where: OperationInDocument, at: string, place: string): boolean {
  return parametersOf(where).some((parameter) => parameter['name'] === at && parameter['in'] === place)
}

/** The parameters as the fields of one object. */
function fieldsOf(where: OperationInDocument): ReadonlyMap<string, FieldShape> {
  return new Map(
    parametersOf(where).flatMap((parameter) => {
      const name = textAt(parameter, 'name')
      return [...schemaFields(valueAt(parameter, 'schema'))].map(([place, shape]): [string, FieldShape] => [
        name + place,
        place === ''
          ? {
              ...shape,
              required: parameter['required'] === true,
              description: optionalTextAt(parameter, 'description'),
            }
          : shape,
      ])
    }),
  )
}
