import type { NodeAuthOptions } from '@azure/msal-node'
import { clouds } from '@mde-kit/contract/clouds'

/** Where MSAL should sign in. */
export type MsalAuthority = Pick<NodeAuthOptions, 'authority' | 'authorityMetadata' | 'knownAuthorities'>

/**
 * Tells MSAL where the sign-in service is.
 *
 * Hosts of Microsoft are known to MSAL. Another `https` host must be declared, and is asked for its endpoints. MSAL
 * refuses `http` authorities, so one on loopback goes in as metadata under a real name that is never contacted.
 */
export function msalAuthority(authorityHost: string, tenantId: string): MsalAuthority {
  if (authorityHost.startsWith('http:'))
    return {
      authority: `${clouds.commercial.authorityHost}/${tenantId}`,
      authorityMetadata: JSON.stringify(endpoints(`${authorityHost}/${tenantId}`)),
    }
  const authority = `${authorityHost}/${tenantId}`
  const isReal = Object.values(clouds).some((cloud) => cloud.authorityHost === authorityHost)
  // The port belongs to the name: without it MSAL asks login.microsoftonline.com about the host.
  return isReal ? { authority } : { authority, knownAuthorities: [new URL(authorityHost).host] }
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
