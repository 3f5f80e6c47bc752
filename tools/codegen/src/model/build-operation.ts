import type { Paging, RateLimit } from '@mde-kit/contract'
import { escapePointer } from '../load/yaml-file.ts'
import { isJsonObject, type JsonObject } from '../load/merge.ts'
import { filterFields } from './filter-fields.ts'
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
    rateLimits: rateLimits(operation, 'x-mde-rate-limits') ?? [],
    alternativeRateLimits: rateLimits(operation, 'x-mde-rate-limits-alternative'),
    rateLimitFamily: textIn(operation, 'x-mde-rate-limit-family'),
    paging: paging(operation['x-mde-paging']),
    windowBy: windowBy(operation['x-mde-paging']),
    odata: odata(document, operation, parameters, success.answer),
    roles: textsAt(operation, 'x-mde-roles'),
    deviceGroupScoped: booleanOrNull(operation['x-mde-device-group-scoped']),
    emptyWhenNotFound: operation['x-mde-empty-when-not-found'] === true,
    preview: operation['x-mde-preview'] === true,
    deprecated: operation['deprecated'] === true,
    retirement: objectIn(operation, 'x-mde-retirement'),
    permissionsInferred: operation['x-mde-permissions-inferred'] === true,
    platforms: objectIn(operation, 'x-mde-platforms'),
    licence: textIn(operation, 'x-mde-licence'),
    limits: objectIn(operation, 'x-mde-limits'),
    errorCodes:
      operation['x-mde-error-codes'] === undefined ? undefined : textsAt(operation, 'x-mde-error-codes'),
    service: operation['x-mde-service'] === 'graph' ? 'graph' : 'defender',
    fileRows: textIn(operation, 'x-mde-file-rows'),
    conflicts: textsAt(operation, 'x-mde-conflicts'),
    successStatus: success.status,
    errorStatuses: errorStatuses(operation),
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

function rateLimits(operation: JsonObject, key: string): readonly RateLimit[] | undefined {
  if (operation[key] === undefined) return undefined
  return listAt(operation, key).map((limit) => ({
    calls: Number(valueAt(limit, 'calls')),
    perSeconds: Number(valueAt(limit, 'perSeconds')),
  }))
}

function paging(declared: unknown): Paging {
  if (valueAt(declared, 'kind') === 'sasFiles') return { kind: 'sasFiles' }
  if (valueAt(declared, 'kind') !== 'nextLink') return { kind: 'none' }
  const number = (key: string) => valueAt(declared, key)
  const [max, usual, parameter] = [
    number('maxPageSize'),
    number('defaultPageSize'),
    number('pageSizeParameter'),
  ]
  return {
    kind: 'nextLink',
    ...(typeof max === 'number' && { maxPageSize: max }),
    ...(typeof usual === 'number' && { defaultPageSize: usual }),
    ...(typeof parameter === 'string' && { pageSizeParameter: parameter }),
  }
}

function windowBy(declared: unknown): string | undefined {
  const name = valueAt(declared, 'windowBy')
  return typeof name === 'string' ? name : undefined
}

function booleanOrNull(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

function textIn(operation: JsonObject, key: string): string | undefined {
  const value = operation[key]
  return typeof value === 'string' ? value : undefined
}

function objectIn(operation: JsonObject, key: string): JsonObject | undefined {
  const value = operation[key]
  return isJsonObject(value) ? value : undefined
}

function errorStatuses(operation: JsonObject): readonly number[] {
  return Object.keys(objectAt(operation, 'responses'))
    .map(Number)
    .filter((status) => status >= 400)
    .sort((a, b) => a - b)
}

function odata(
  document: JsonObject,
  operation: JsonObject,
  parameters: readonly JsonObject[],
  answer: AnswerModel,
): ODataModel | undefined {
  const declared = operation['x-mde-odata']
  if (declared === undefined) return undefined
  const filterable = textsAt(declared, 'filterable')
  const record = answer.kind === 'page' ? answer.item : textIn(objectAt(declared), 'record')
  const top = parameters.find((parameter) => parameter['name'] === '$top')
  const maxTop = valueAt(top, 'schema', 'maximum')
  return {
    filterable,
    fields: record === undefined ? [] : filterFields(document, record, filterable),
    record,
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
      type: ['integer', 'number'].includes(optionalTextAt(parameter, 'schema', 'type')) ? 'number' : 'string',
      required: parameter['required'] === true,
      description: optionalTextAt(parameter, 'description'),
    }))
}

const bodyTypes = ['application/json', 'multipart/form-data'] as const

function body(document: JsonObject, operation: JsonObject): BodyModel | undefined {
  const requestBody = deref(document, operation['requestBody'])
  const mediaType = bodyTypes.find((type) => valueAt(requestBody, 'content', type) !== undefined)
  if (mediaType === undefined) return undefined
  const schema = valueAt(requestBody, 'content', mediaType, 'schema')
  return {
    required: valueAt(requestBody, 'required') === true,
    mediaType,
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
  if (valueAt(deref(document, schema), 'type') !== 'object')
    return { status: Number(status), answer: { kind: 'value', schema: name } }
  const value = valueAt(deref(document, schema), 'properties', 'value')
  // A write that answers with a list has done its work: there is nothing to walk.
  const isRead = operation['x-mde-effect'] === 'read'
  const item = isRead && valueAt(value, 'type') === 'array' ? refName(valueAt(value, 'items')) : undefined
  return {
    status: Number(status),
    answer: item ? { kind: 'page', schema: name, item } : { kind: 'record', schema: name },
  }
}
