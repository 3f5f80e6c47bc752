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
  caFile,
  azureIdentity,
}: EmulatorDescription): string {
  const trusted = quoted(caFile ?? 'ca.pem')
  const curl = ca === undefined ? 'curl' : `curl --cacert ${trusted}`
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
    `  TOKEN=$(${curl} -s ${url}/${tenantId}/oauth2/v2.0/token -d grant_type=client_credentials \\`,
    `    -d client_id=${app.clientId} -d client_secret=${app.clientSecret} -d scope=${scope} \\`,
    `    | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
    `  ${curl} '${url}/api/alerts?$top=1' -H "Authorization: Bearer $TOKEN"`,
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
      : ['Programs on Node.js, mde too, trust it with', `  export NODE_EXTRA_CA_CERTS=${trusted}`, '']),
    ...(ca === undefined || caFile !== undefined ? [] : ['Save as ca.pem, or start with --ca-file', ca]),
  ].join('\n')
}

/** As a word of a shell. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
