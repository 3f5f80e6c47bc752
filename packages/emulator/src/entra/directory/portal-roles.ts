import { ConfigError } from '@mde-kit/contract/errors'
import { nearestNames } from '@mde-kit/contract/nearest-names'
import { operations } from '@mde-kit/contract/operations'

/** What a person may do in the Defender portal, and so through a delegated token: a name from `Operation.roles`. */
export type PortalRole = string

/** Every portal role that an operation asks for. */
export const portalRoles: readonly PortalRole[] = [
  ...new Set(Object.values(operations).flatMap(({ roles }) => roles)),
].sort()

/**
 * Checks the portal roles of a person: a slip would look like somebody who may not do something.
 *
 * @throws {@link ConfigError} No operation asks for such a role; the message names the nearest ones.
 */
export function checkPortalRoles(roles: readonly PortalRole[]): void {
  const unknown = roles.find((role) => !portalRoles.includes(role))
  if (unknown === undefined) return
  const near = nearestNames(unknown, portalRoles)
  throw new ConfigError(`No operation asks for the portal role '${unknown}'.`, {
    next: near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Use one of ${portalRoles.join(', ')}.`,
  })
}
