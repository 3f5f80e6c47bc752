import type { Operation } from '@mde-kit/contract'
import { clouds, type ResolvedApi } from '@mde-kit/contract/runtime'

/** Origins that serve an API in a cloud, the configured one first. */
export function knownOrigins(service: Operation['service'], cloud: ResolvedApi): readonly string[] {
  const documented = clouds[cloud.name]
  if (service === 'graph') return [cloud.graphBase, documented.graphBase]
  return [
    cloud.apiBase,
    documented.apiBase,
    ...Object.values(documented.geoBases),
    ...documented.apiBaseAlternates,
  ]
}
