import { explainGrant, type Grants } from '@mde-kit/contract/permissions'
import type { OperationCheck } from './check-operation.ts'

/** Says in plain words what to do, or what else the calls depend on; undefined when there is nothing to say. */
export function permissionAdvice(
  { kind }: Grants,
  operations: readonly OperationCheck[],
  smallestGrant: readonly string[],
): string | undefined {
  if (kind === 'opaque') return 'The token is no readable JWT, which is legal: only the service can judge it.'
  if (kind === 'unknown')
    return 'The token does not tell whether it is delegated or app-only: only the service can judge it.'
  const other = kind === 'delegated' ? 'an app-only' : 'a delegated'
  const wrongKind = operations.filter(({ acceptsKind }) => !acceptsKind)
  const ofGraph = operations.filter(({ service }) => service === 'graph')
  const graphNames = new Set(ofGraph.flatMap(({ missing }) => missing))
  const grants = [
    smallestGrant.filter((name) => !graphNames.has(name)),
    smallestGrant.filter((name) => graphNames.has(name)),
  ]
  const roles = unique(operations.flatMap(({ portal }) => portal?.roles ?? []))
  const isScoped = operations.some(({ portal }) => portal?.deviceGroupScoped)
  const sentences = [
    ...grants.filter(({ length }) => length > 0).map((names) => explainGrant(names, kind)),
    ...wrongKind.map((check) => `${check.operationId} does not accept ${kind} tokens: use ${other} token.`),
    ...ofGraph.map(({ operationId }) => `${operationId} takes a token for Microsoft Graph, and no other.`),
    ...(roles.length > 0 ? [`The user also needs in the Defender portal: ${roles.join(', ')}.`] : []),
    ...(isScoped ? ["Only devices of the user's device groups will be seen or acted on."] : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
