import type { Connection } from '../connection/connection.ts'
import type { TenantsFlags } from '../connection/connection-flags.ts'

/**
 * The connection where one tenant is asked by itself. None under `--all-tenants`, though there be but one profile: whoever
 * reads the answers counts on the `tenant` of each.
 */
export function singleTenant(
  connections: readonly Connection[],
  { allTenants }: TenantsFlags,
): Connection | undefined {
  return allTenants || connections.length !== 1 ? undefined : connections[0]
}
