export { graphPermissions, permissions, resourceApp } from '../generated/permissions.gen.ts'
export { type AdminConsentRequest, adminConsentUrl } from './admin-consent-url.ts'
export { explainGrant, findPermission } from './explain-grant.ts'
export {
  type CoveredOperation,
  type LeastPrivilege,
  leastPrivilege,
  type NeededPermission,
} from './least-privilege.ts'
export type { Permission } from './permission.ts'
export { type Grants, readGrants, readGrantsFromClaims, type TokenKind } from './read-grants.ts'
export type { RequiredResourceAccess } from './required-resource-access.ts'
export type { ResourcePermission } from './resource-permission.ts'
export { satisfies, type Verdict } from './satisfies.ts'
