import { clouds, type ResolvedCloud } from '@mde-kit/contract/clouds'

/** Origins that serve the API of a cloud, the configured one first. */
export function knownOrigins(cloud: ResolvedCloud): readonly string[] {
  const documented = clouds[cloud.name]
  return [
    cloud.apiBase,
    documented.apiBase,
    ...Object.values(documented.geoBases),
    ...documented.apiBaseAlternates,
  ]
}
