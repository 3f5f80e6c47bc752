import type { Api, OperationModel } from '../model/api.ts'
import type { Change } from './change.ts'
import { compareFacts } from './compare-facts.ts'
import { compareParameters } from './compare-parameters.ts'
import { compareSignatures } from './compare-signatures.ts'

/** Compares the operations by id; an id that changed at the same method and path is a rename. */
export function compareOperations(before: Api, after: Api): Change[] {
  const was = new Map(before.operations.map((operation) => [operation.id, operation]))
  const is = new Map(after.operations.map((operation) => [operation.id, operation]))
  const gone = before.operations.filter(({ id }) => !is.has(id))
  const fresh = after.operations.filter(({ id }) => !was.has(id))
  const renamed = new Map(
    fresh.flatMap((now) => {
      const old = gone.find((candidate) => wireOf(candidate) === wireOf(now))
      return old ? [[now.id, old]] : []
    }),
  )
  const renamedFrom = new Set([...renamed.values()].map(({ id }) => id))
  const pairs = after.operations.flatMap((now) => {
    const old = was.get(now.id) ?? renamed.get(now.id)
    return old ? [{ old, now }] : []
  })

  return [
    ...gone
      .filter(({ id }) => !renamedFrom.has(id))
      .map(({ id, method, path }) => operationChange(id, 'removed', `${method} ${path} is gone`, 'major')),
    ...fresh
      .filter(({ id }) => !renamed.has(id))
      .map((now) => operationChange(now.id, 'added', `${wireOf(now)}, as ${methodOf(now)}`, 'minor')),
    ...[...renamed].map(([id, old]) => operationChange(id, 'changed', `was named ${old.id}`, 'major')),
    ...pairs.flatMap(({ old, now }) =>
      [
        ...compareSignatures(old, now),
        ...compareParameters(
          { document: before.document, operation: old },
          { document: after.document, operation: now },
        ),
        ...compareFacts(
          { document: before.document, operation: old },
          { document: after.document, operation: now },
        ),
      ].map((change) => ({ ...change, at: now.id, area: 'operations' as const })),
    ),
  ]
}

function operationChange(at: string, kind: Change['kind'], text: string, bump: Change['bump']): Change {
  return { kind, part: 'operation', at, text, bump, area: 'operations' }
}

function wireOf({ method, path }: OperationModel): string {
  return `${method} ${path}`
}

function methodOf({ resource, name }: OperationModel): string {
  return `${resource}.${name}`
}
