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
  ca,
  azureIdentity,
}: EmulatorDescription): string {
  const width = Math.max(...users.map(({ userPrincipalName }) => userPrincipalName.length), 0)
  return [
    `mde-emulator listens on ${url}. Ctrl-C stops it.`,
    '',
    `Console        ${url}/ in a browser`,
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
    'curl, a token and a call',
    `  curl${ca === undefined ? '' : ' --cacert ca.pem'} ${url}/${tenantId}/oauth2/v2.0/token -d grant_type=client_credentials \\\n    -d client_id=${app.clientId} -d client_secret=${app.clientSecret} -d scope=${scope}`,
    `  curl${ca === undefined ? '' : ' --cacert ca.pem'} ${url}/api/alerts -H "Authorization: Bearer $TOKEN"`,
    '',
    'MSAL Node, auth options',
    `  authority          ${msal.authority}`,
    ...(msal.knownAuthorities === undefined
      ? [`  authorityMetadata  ${msal.authorityMetadata}`]
      : [`  knownAuthorities   ${msal.knownAuthorities.join(' ')}`]),
    `  scopes             ${scope}`,
    '',
    ...(azureIdentity
      ? [
          '@azure/identity, options',
          `  authorityHost             ${azureIdentity.authorityHost}`,
          `  disableInstanceDiscovery  ${azureIdentity.disableInstanceDiscovery}`,
          '',
        ]
      : ['@azure/identity signs in over https only: start with --https.', '']),
    ...(ca === undefined
      ? []
      : ['Save as ca.pem, or use --ca-file, and start Node.js with NODE_EXTRA_CA_CERTS=ca.pem', ca]),
  ].join('\n')
}
