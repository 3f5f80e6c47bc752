import { escapePointer } from '../load/yaml-file.ts'
import type { JsonObject } from '../load/merge.ts'
import type { AnswerModel, BodyModel, ODataModel, OperationModel, ParameterModel, TokenKind } from './api.ts'
import { deref, listAt, objectAt, optionalTextAt, refName, textAt, textsAt, valueAt } from './read.ts'

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Turns one OpenAPI operation into the generator's own shape. */
export function buildOperation(
  document: JsonObject,
  path: string,
  method: (typeof methods)[number],
  operation: JsonObject,
): OperationModel {
  const parameters = listAt(operation, 'parameters').map((parameter) => objectAt(deref(document, parameter)))
  const success = successOf(document, operation)
  return {
    id: textAt(operation, 'operationId'),
    resource: textsAt(operation, 'tags')[0] ?? '',
    name: textAt(operation, 'x-mde-method'),
    method: upperCase[method],
    path,
    summary: textAt(operation, 'summary'),
    description: textAt(operation, 'description'),
    permissions: {
      delegated: alternatives(operation, 'delegated'),
      application: alternatives(operation, 'application'),
    },
    effect: textAt(operation, 'x-mde-effect'),
    idempotent: operation['x-mde-idempotent'] === true,
    rateLimits: listAt(operation, 'x-mde-rate-limits').map((limit) => ({
      calls: Number(valueAt(limit, 'calls')),
      perSeconds: Number(valueAt(limit, 'perSeconds')),
    })),
    paging:
      valueAt(operation, 'x-mde-paging', 'kind') === 'nextLink'
        ? { kind: 'nextLink', maxPageSize: Number(valueAt(operation, 'x-mde-paging', 'maxPageSize')) }
        : { kind: 'none' },
    odata: odata(operation, parameters),
    roles: textsAt(operation, 'x-mde-roles'),
    deviceGroupScoped: operation['x-mde-device-group-scoped'] === true,
    emptyWhenNotFound: operation['x-mde-empty-when-not-found'] === true,
    preview: operation['x-mde-preview'] === true,
    conflicts: textsAt(operation, 'x-mde-conflicts'),
    successStatus: success.status,
    answer: success.answer,
    pathParameters: parametersIn(parameters, 'path'),
    queryParameters: parametersIn(parameters, 'query'),
    body: body(document, operation),
    source: {
      url: textAt(operation, 'externalDocs', 'url'),
      page: textAt(operation, 'x-mde-source', 'page'),
      date: textAt(operation, 'x-mde-source', 'date'),
    },
    pointer: `/paths/${escapePointer(path)}/${method}`,
  }
}

const upperCase = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const

function alternatives(operation: JsonObject, kind: TokenKind): readonly (readonly string[])[] {
  return listAt(operation, 'security').flatMap((entry) => {
    const names = textsAt(entry, kind)
    return names.length > 0 ? [names] : []
  })
}

function odata(operation: JsonObject, parameters: readonly JsonObject[]): ODataModel | undefined {
  const declared = operation['x-mde-odata']
  if (declared === undefined) return undefined
  const top = parameters.find((parameter) => parameter['name'] === '$top')
  const maxTop = valueAt(top, 'schema', 'maximum')
  return {
    filterable: textsAt(declared, 'filterable'),
    expandable: textsAt(declared, 'expandable'),
    maxTop: typeof maxTop === 'number' ? maxTop : undefined,
    skip: parameters.some((parameter) => parameter['name'] === '$skip'),
  }
}

function parametersIn(parameters: readonly JsonObject[], place: 'path' | 'query'): readonly ParameterModel[] {
  return parameters
    .filter((parameter) => parameter['in'] === place)
    .map((parameter) => ({
      name: textAt(parameter, 'name'),
      required: parameter['required'] === true,
      description: optionalTextAt(parameter, 'description'),
    }))
}

function body(document: JsonObject, operation: JsonObject): BodyModel | undefined {
  const requestBody = deref(document, operation['requestBody'])
  const schema = valueAt(requestBody, 'content', 'application/json', 'schema')
  if (schema === undefined) return undefined
  return {
    required: valueAt(requestBody, 'required') === true,
    schema: refName(schema) ?? '',
    description: optionalTextAt(deref(document, schema), 'description'),
  }
}

function successOf(document: JsonObject, operation: JsonObject): { status: number; answer: AnswerModel } {
  const [status, response] =
    Object.entries(objectAt(operation, 'responses')).find(([code]) => code.startsWith('2')) ?? []
  const schema = valueAt(deref(document, response), 'content', 'application/json', 'schema')
  const name = refName(schema)
  if (name === undefined) return { status: Number(status), answer: { kind: 'empty' } }
  const value = valueAt(deref(document, schema), 'properties', 'value')
  const item = valueAt(value, 'type') === 'array' ? refName(valueAt(value, 'items')) : undefined
  return {
    status: Number(status),
    answer: item ? { kind: 'page', schema: name, item } : { kind: 'record', schema: name },
  }
}
