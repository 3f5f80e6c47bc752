export { graphPermissions, permissions, resourceApp } from '../generated/permissions.gen.ts'
export { explainGrant, findPermission, type Permission } from './explain-grant.ts'
export { type Grants, readGrants, readGrantsFromClaims, type TokenKind } from './read-grants.ts'
export { leastPrivilege, satisfies, type Verdict } from './satisfies.ts'
