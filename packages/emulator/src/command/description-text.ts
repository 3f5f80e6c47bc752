import type { EmulatorDescription } from './describe-emulator.ts'

/** The description for people to read. */
export function descriptionText({
  url,
  tenantId,
  domain,
  app,
  users,
  msal,
  scope,
}: EmulatorDescription): string {
  const width = Math.max(...users.map(({ userPrincipalName }) => userPrincipalName.length), 0)
  return [
    `mde-emulator listens on ${url}. Ctrl-C stops it.`,
    '',
    `Tenant         ${domain} (${tenantId})`,
    `App            ${app.clientId}, secret ${app.clientSecret}`,
    'Users',
    ...users.map(
      ({ userPrincipalName, password, roles, mfaRequired }) =>
        `  ${userPrincipalName.padEnd(width)}  ${password}  ${roles.join(', ')}${mfaRequired ? '; second factor' : ''}`,
    ),
    '',
    'mde-kit',
    `  MDE_TENANT_ID=${tenantId}`,
    `  MDE_CLIENT_ID=${app.clientId}`,
    `  MDE_AUTHORITY_HOST=${url}`,
    `  MDE_API_BASE=${url}`,
    '',
    'MSAL Node, auth options',
    `  authority          ${msal.authority}`,
    `  authorityMetadata  ${msal.authorityMetadata}`,
    `  scopes             ${scope}`,
    '',
  ].join('\n')
}
