import type { Api, GeneratedFile, ODataModel, OperationModel } from '../model/api.ts'
import { docblock, operationDoc } from './doc.ts'

/** Emits one const per operation and the table of all, sorted by id so that two branches rarely collide. */
export function emitOperations({ operations }: Api): GeneratedFile {
  const ids = operations.map(({ id }) => id)
  return {
    path: 'packages/contract/src/generated/operations.gen.ts',
    text: [
      `import type { Operation } from '../operation.ts'`,
      ...operations.map(
        (operation) =>
          `${docblock(operationDoc(operation))}\nexport const ${operation.id}: Operation = ${JSON.stringify(row(operation))}`,
      ),
      `${docblock(['Every operation of the API, by id.'])}\nexport const operations = { ${ids.join(', ')} } satisfies Readonly<Record<string, Operation>>`,
      `${docblock(['The one name of an operation everywhere: in code, errors, commands and tests.'])}\nexport type OperationId = keyof typeof operations`,
    ].join('\n\n'),
  }
}

/** Exactly the fields of the contract's `Operation`; the compiler holds the two together. Flags are there where true. */
function row(operation: OperationModel) {
  const { id, method, path, permissions, effect, idempotent, rateLimits, paging } = operation
  return {
    id,
    method,
    path,
    permissions,
    effect,
    idempotent,
    service: operation.service,
    rateLimits,
    alternativeRateLimits: operation.alternativeRateLimits,
    rateLimitFamily: operation.rateLimitFamily,
    paging,
    odata: operation.odata && odataOptions(operation.odata),
    roles: operation.roles,
    deviceGroupScoped: operation.deviceGroupScoped,
    successStatus: operation.successStatus,
    answer: operation.answer.kind,
    emptyWhenNotFound: operation.emptyWhenNotFound || undefined,
    parameters: {
      path: operation.pathParameters.map((parameter) => parameter.name),
      query: operation.queryParameters.map((parameter) => parameter.name),
    },
    requestBody: operation.body && { required: operation.body.required, mediaType: operation.body.mediaType },
    preview: operation.preview || undefined,
    deprecated: operation.deprecated || undefined,
    errorCodes: operation.errorCodes,
  }
}

function odataOptions({ fields, expandable, maxTop, skip }: ODataModel) {
  const filterable = Object.fromEntries(fields.map(({ name, kind }) => [name, kind]))
  return { filterable, expandable, maxTop, skip }
}
