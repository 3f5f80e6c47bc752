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
    'For mde, paste into a shell and try `mde alerts list`',
    `  export MDE_TENANT_ID=${tenantId}`,
    `  export MDE_CLIENT_ID=${app.clientId}`,
    `  export MDE_AUTHORITY_HOST=${url}`,
    `  export MDE_API_BASE=${url}`,
    `  export MDE_FLOW=client-secret MDE_CLIENT_SECRET=${app.clientSecret}`,
    '',
    'MSAL Node, auth options',
    `  authority          ${msal.authority}`,
    `  authorityMetadata  ${msal.authorityMetadata}`,
    `  scopes             ${scope}`,
    '',
  ].join('\n')
}
