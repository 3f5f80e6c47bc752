// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Cloud, CloudName } from '../clouds/cloud.ts'

/** Every cloud that runs Defender for Endpoint. */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  commercial: {
    authorityHost: 'https://login.microsoftonline.com',
    apiBase: 'https://api.security.microsoft.com',
    geoBases: {
      us: 'https://us.api.security.microsoft.com',
      eu: 'https://eu.api.security.microsoft.com',
      uk: 'https://uk.api.security.microsoft.com',
      au: 'https://au.api.security.microsoft.com',
      swa: 'https://swa.api.security.microsoft.com',
      ina: 'https://ina.api.security.microsoft.com',
      aea: 'https://aea.api.security.microsoft.com',
    },
    apiBaseAlternates: ['https://api.securitycenter.microsoft.com', 'https://api.securitycenter.windows.com'],
    resource: 'https://api.securitycenter.microsoft.com',
    audiences: [
      'https://api.securitycenter.microsoft.com',
      'https://api.securitycenter.windows.com',
      'https://securitycenter.onmicrosoft.com/windowsatpservice',
      'fc780465-2017-40d4-a0c5-307022471b92',
    ],
    issuers: {
      v1: 'https://sts.windows.net/{tenantId}/',
      v2: 'https://login.microsoftonline.com/{tenantId}/v2.0',
    },
    portal: 'https://security.microsoft.com',
    graphBase: 'https://graph.microsoft.com',
  },
  gcc: {
    authorityHost: 'https://login.microsoftonline.com',
    apiBase: 'https://api-gcc.securitycenter.microsoft.us',
    geoBases: {},
    apiBaseAlternates: [],
    resource: 'https://api-gcc.securitycenter.microsoft.us',
    audiences: [
      'https://api-gcc.securitycenter.microsoft.us',
      'https://securitycenter.onmicrosoft.com/windowsatpservice',
      'fc780465-2017-40d4-a0c5-307022471b92',
    ],
    issuers: {
      v1: 'https://sts.windows.net/{tenantId}/',
      v2: 'https://login.microsoftonline.com/{tenantId}/v2.0',
    },
    portal: 'https://security.microsoft.com',
    graphBase: 'https://graph.microsoft.com',
  },
  gccHigh: {
    authorityHost: 'https://login.microsoftonline.us',
    apiBase: 'https://api-gov.securitycenter.microsoft.us',
    geoBases: {},
    apiBaseAlternates: [],
    resource: 'https://api-gov.securitycenter.microsoft.us',
    audiences: [
      'https://api-gov.securitycenter.microsoft.us',
      'https://securitycenter.onmicrosoft.us/windowsatpservice',
      'fc780465-2017-40d4-a0c5-307022471b92',
    ],
    issuers: {
      v1: 'https://sts.windows.net/{tenantId}/',
      v2: 'https://login.microsoftonline.us/{tenantId}/v2.0',
    },
    portal: 'https://security.microsoft.us',
    graphBase: 'https://graph.microsoft.us',
  },
  dod: {
    authorityHost: 'https://login.microsoftonline.us',
    apiBase: 'https://api-gov.securitycenter.microsoft.us',
    geoBases: {},
    apiBaseAlternates: [],
    resource: 'https://api-gov.securitycenter.microsoft.us',
    audiences: [
      'https://api-gov.securitycenter.microsoft.us',
      'https://securitycenter.onmicrosoft.us/windowsatpservice',
      'fc780465-2017-40d4-a0c5-307022471b92',
    ],
    issuers: {
      v1: 'https://sts.windows.net/{tenantId}/',
      v2: 'https://login.microsoftonline.us/{tenantId}/v2.0',
    },
    portal: 'https://security.apps.mil',
    graphBase: 'https://dod-graph.microsoft.us',
  },
}
