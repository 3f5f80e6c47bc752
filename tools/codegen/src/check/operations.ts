import type { Api, OperationModel } from '../model/api.ts'
import { deref, optionalTextAt, valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/** Every permission that an operation names stands in the catalogue. */
export const permissionsAreKnown: Rule = ({ operations, catalogues }) =>
  operations.flatMap((operation) =>
    (['delegated', 'application'] as const).flatMap((kind) =>
      operation.permissions[kind]
        .flat()
        .filter((name) => {
          const real = optionalTextAt(catalogues.permissions, 'otherSpellings', name) || name
          return valueAt(permissionsOf(operation.service, catalogues), kind, real) === undefined
        })
        .map((name) => ({
          pointer: `${operation.pointer}/security`,
          expected: `${kind === 'delegated' ? 'a delegated' : 'an application'} permission of catalogues/permissions.yaml`,
          actual: name,
        })),
    ),
  )

function permissionsOf(service: OperationModel['service'], { permissions }: Api['catalogues']): unknown {
  return service === 'graph' ? permissions['graph'] : permissions
}

/** Every operation sits on a declared resource, under a method name that no other operation there uses. */
export const methodsAreUnique: Rule = ({ operations, resources }) => {
  const seen = new Map<string, string>()
  return operations.flatMap((operation): RuleFinding[] => {
    if (!resources.some(({ name }) => name === operation.resource))
      return [
        {
          pointer: `${operation.pointer}/tags`,
          expected: 'a tag of openapi.yaml or of a resource file',
          actual: operation.resource,
        },
      ]
    const place = `${operation.resource}.${operation.name}`
    const other = seen.get(place)
    seen.set(place, operation.id)
    if (other === undefined) return []
    return [
      {
        pointer: `${operation.pointer}/x-mde-method`,
        expected: `a name of its own on ${operation.resource}`,
        actual: `${place} is also ${other}`,
      },
    ]
  })
}

/** Answers and bodies are named components, so that types, schemas and docs have a name for them. */
export const bodiesAreNamed: Rule = ({ operations, document }) =>
  operations.flatMap((operation): RuleFinding[] => {
    const findings: RuleFinding[] = []
    if (operation.body?.schema === '')
      findings.push({
        pointer: `${operation.pointer}/requestBody`,
        expected: 'a $ref to a component schema',
        actual: 'a schema in place',
      })
    const response = deref(
      document,
      valueAt(
        document,
        'paths',
        operation.path,
        operation.method.toLowerCase(),
        'responses',
        String(operation.successStatus),
      ),
    )
    if (Number.isNaN(operation.successStatus))
      findings.push({
        pointer: `${operation.pointer}/responses`,
        expected: 'a success status',
        actual: 'none',
      })
    else if (operation.answer.kind === 'empty' && valueAt(response, 'content') !== undefined)
      findings.push({
        pointer: `${operation.pointer}/responses/${operation.successStatus}`,
        expected: 'a $ref to a component schema',
        actual: 'a schema in place',
      })
    return findings
  })

/** A list that pages answers with a page, and only lists have OData options. A write has no pages: see `successOf`. */
export const listsArePages: Rule = ({ operations }) =>
  operations
    .filter(
      ({ paging, odata, answer }) =>
        (paging.kind === 'nextLink' || odata) && answer.kind !== 'page' && answer.kind !== 'value',
    )
    .map(({ pointer, answer, effect, odata }) =>
      effect === 'read'
        ? {
            pointer: `${pointer}/responses`,
            expected: 'a page: an object whose value is an array of a component schema',
            actual: answer.kind,
          }
        : {
            pointer: `${pointer}/${odata ? 'x-mde-odata' : 'x-mde-paging'}`,
            expected: 'left out: only a read is walked page by page',
            actual: `of an operation that is ${effect}`,
          },
    )

/** Only reads may be safe to repeat without looking; a read that is not is a mistake. */
export const readsAreIdempotent: Rule = ({ operations }) =>
  operations
    .filter(({ effect, idempotent }) => effect === 'read' && !idempotent)
    .map(({ pointer }) => ({
      pointer: `${pointer}/x-mde-idempotent`,
      expected: 'true for a read',
      actual: 'false',
    }))

/** Names that one operation gives of another, or of a schema, exist. */
export const referencesExist: Rule = ({ operations, document }) =>
  operations.flatMap(({ pointer, fileRows, retirement, paging }): RuleFinding[] => {
    const findings: RuleFinding[] = []
    if (fileRows !== undefined && valueAt(document, 'components', 'schemas', fileRows) === undefined)
      findings.push({
        pointer: `${pointer}/x-mde-file-rows`,
        expected: 'a component schema',
        actual: fileRows,
      })
    if (paging.kind === 'sasFiles' && fileRows === undefined)
      findings.push({ pointer, expected: 'the key x-mde-file-rows', actual: 'missing' })
    const successor = retirement?.['successor']
    if (successor !== undefined && !operations.some(({ id }) => id === successor))
      findings.push({
        pointer: `${pointer}/x-mde-retirement/successor`,
        expected: 'an operationId',
        actual: JSON.stringify(successor),
      })
    return findings
  })

/** What is said to end is deprecated, and the other way round: one of them alone is half of what a caller needs. */
export const endsAreExplained: Rule = ({ operations }) =>
  operations.flatMap(({ pointer, deprecated, retirement }): RuleFinding[] => {
    if (deprecated === (retirement !== undefined)) return []
    return deprecated
      ? [
          {
            pointer: `${pointer}/deprecated`,
            expected: 'the key x-mde-retirement beside it',
            actual: 'missing',
          },
        ]
      : [
          {
            pointer: `${pointer}/x-mde-retirement`,
            expected: 'deprecated: true beside it',
            actual: 'missing',
          },
        ]
  })

/** Every error code of an operation stands in the catalogue, which says whether a repeat helps and what to do next. */
export const errorCodesAreKnown: Rule = ({ operations, catalogues }) =>
  operations.flatMap(({ pointer, errorCodes = [] }) =>
    errorCodes
      .map((code, index) => ({ code, pointer: `${pointer}/x-mde-error-codes/${index}` }))
      .filter(({ code }) => valueAt(catalogues.serviceErrors, code) === undefined)
      .map((found) => ({
        pointer: found.pointer,
        expected: 'an error code of catalogues/service-errors.yaml',
        actual: found.code,
      })),
  )

/** An operation has one quota for each window of time. */
export const windowsDiffer: Rule = ({ operations }) =>
  operations.flatMap(({ pointer, rateLimits, alternativeRateLimits = [] }) =>
    Object.entries({
      'x-mde-rate-limits': rateLimits,
      'x-mde-rate-limits-alternative': alternativeRateLimits,
    }).flatMap(([key, limits]) => {
      const windows = limits.map(({ perSeconds }) => perSeconds)
      return windows
        .map((perSeconds, index) => ({ perSeconds, index }))
        .filter(({ perSeconds, index }) => windows.indexOf(perSeconds) < index)
        .map(({ perSeconds, index }) => ({
          pointer: `${pointer}/${key}/${index}/perSeconds`,
          expected: 'one quota for each window',
          actual: `${perSeconds} again`,
        }))
    }),
  )
