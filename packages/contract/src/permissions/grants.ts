export { type Grants, readGrants, readGrantsFromClaims, type TokenKind } from './read-grants.ts'
export { satisfies, type Verdict } from './satisfies.ts'
