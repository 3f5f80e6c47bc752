import type { Api, GeneratedFile, OperationModel } from '../model/api.ts'
import { docblock } from './doc.ts'

/** Emits what is said of each operation, apart from the table that every client carries its part of. */
export function emitOperationDocs({ operations }: Api): GeneratedFile {
  const docs = Object.fromEntries(operations.map((operation) => [operation.id, docsOf(operation)]))
  return {
    path: 'packages/contract/src/generated/operation-docs.gen.ts',
    text: [
      `import type { OperationDocs } from '../operation-docs.ts'`,
      `import type { OperationId } from './operations.gen.ts'\n`,
      docblock(['What is said of each operation and where a client offers it, by its id.']),
      `export const operationDocs: Readonly<Record<OperationId, OperationDocs>> = ${JSON.stringify(docs)}`,
    ].join('\n'),
  }
}

/** Exactly the fields of the contract's `OperationDocs`; the compiler holds the two together. */
function docsOf(operation: OperationModel) {
  const { resource, name, summary, description, retirement, platforms, licence, limits, source } = operation
  return {
    resource,
    name,
    summary,
    description,
    permissionsInferred: operation.permissionsInferred || undefined,
    retirement,
    platforms,
    licence,
    limits,
    windowBy: operation.windowBy,
    source: { url: source.url, date: source.date },
  }
}
