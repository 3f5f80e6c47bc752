import { normaliseAudience } from '../audience.ts'
import type { FindingCode } from '../findings/finding.ts'

/** An API that people ask a token for by mistake. */
export interface OtherAudience {
  readonly code: Extract<FindingCode, `audience-${string}`>
  readonly api: string
  readonly audiences: readonly string[]
  readonly hint: string
}

/** Finds what is known about an API that is not Defender for Endpoint, by the audience of its tokens. */
export function findOtherAudience(audience: unknown): OtherAudience | undefined {
  return typeof audience === 'string' ? byAudience.get(normaliseAudience(audience)) : undefined
}

/** Whether tokens for an audience are Microsoft Graph's, which alone can verify them. */
export function isGraphAudience(audience: unknown): boolean {
  return findOtherAudience(audience)?.code === 'audience-graph'
}

const otherAudiences: readonly OtherAudience[] = [
  {
    code: 'audience-graph',
    api: 'Microsoft Graph',
    audiences: [
      'https://graph.microsoft.com',
      'https://graph.microsoft.us',
      'https://dod-graph.microsoft.us',
      '00000003-0000-0000-c000-000000000000',
    ],
    hint: 'A scope without the resource in front of it, such as Machine.Read, is read as a Graph scope.',
  },
  {
    code: 'audience-xdr',
    api: 'Microsoft 365 Defender (Microsoft Threat Protection)',
    audiences: ['https://api.security.microsoft.com', '8ee8fdad-f234-4243-8f3b-15c294843740'],
    hint:
      'https://api.security.microsoft.com is where calls go, and at the same time the name of a different API in ' +
      'token requests. Reports differ on whether its tokens work.',
  },
  {
    code: 'audience-arm',
    api: 'Azure Resource Manager',
    audiences: [
      'https://management.azure.com',
      'https://management.core.windows.net',
      'https://management.usgovcloudapi.net',
      'https://management.core.usgovcloudapi.net',
    ],
    hint: 'Azure command line tools and managed identities ask for this one unless told otherwise.',
  },
  {
    code: 'audience-mismatch',
    api: 'another identifier of Defender for Endpoint',
    audiences: ['https://userrequestsgraphapi-prd.trafficmanager.net'],
    hint: 'The API is known to answer 403 to it.',
  },
]

const byAudience: ReadonlyMap<string, OtherAudience> = new Map(
  otherAudiences.flatMap((other) => other.audiences.map((audience) => [normaliseAudience(audience), other])),
)
