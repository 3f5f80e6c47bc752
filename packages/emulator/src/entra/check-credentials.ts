import type { User } from './directory/users.ts'
import type { Directory } from './directory.ts'
import { refuse } from './entra-refusal.ts'

/**
 * Checks a name and a password.
 *
 * @param tenantId Undefined to look in every tenant.
 * @throws {@link EntraRefusal} AADSTS50034, 50020, 50126 or 50057.
 */
export function checkCredentials(
  directory: Directory,
  tenantId: string | undefined,
  userPrincipalName: string,
  password: string,
): User {
  const everywhere = directory
    .tenants()
    .map(({ id }) => directory.findUser(id, userPrincipalName))
    .filter((user) => user !== undefined)
  const user = everywhere.find((each) => tenantId === undefined || each.tenantId === tenantId)
  if (!user) throw refuse(everywhere.length > 0 ? 50020 : 50034)
  if (!directory.checkPassword(user.id, password)) throw refuse(50126)
  if (user.disabled) throw refuse(50057)
  return user
}
