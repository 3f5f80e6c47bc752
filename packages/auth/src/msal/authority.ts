import type { NodeAuthOptions } from '@azure/msal-node'
import { clouds } from '@mde-kit/contract/clouds'

/** Where MSAL should sign in. */
export type MsalAuthority = Pick<NodeAuthOptions, 'authority' | 'authorityMetadata' | 'knownAuthorities'>

/**
 * Tells MSAL where the sign-in service is.
 *
 * MSAL knows the endpoints of the clouds of Microsoft. Any other host must be declared, and is not asked where its
 * endpoints are: a discovery document could send the secrets of a sign-in anywhere. They are those of Entra, under
 * that host. MSAL refuses `http` authorities, so one on loopback goes in under a real name that is never contacted.
 */
export function msalAuthority(authorityHost: string, tenantId: string): MsalAuthority {
  const authority = `${authorityHost}/${tenantId}`
  if (Object.values(clouds).some((cloud) => cloud.authorityHost === authorityHost)) return { authority }
  const authorityMetadata = JSON.stringify(endpoints(authority))
  if (authorityHost.startsWith('http:'))
    return { authority: `${clouds.commercial.authorityHost}/${tenantId}`, authorityMetadata }
  // The port belongs to the name: without it MSAL asks login.microsoftonline.com about the host.
  return { authority, authorityMetadata, knownAuthorities: [new URL(authorityHost).host] }
}

/** The discovery document of Entra, as far as MSAL reads it. The device-code endpoint is derived from `/token`. */
function endpoints(base: string): Record<string, string> {
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  }
}
