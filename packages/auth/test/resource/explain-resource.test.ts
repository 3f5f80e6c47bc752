import { clouds, type CloudName } from '@mde-kit/contract/clouds'
import { describe, expect, it, vi } from 'vitest'
import type { SignInConfig } from '../../src/config/sign-in-config.ts'
import { clientSecretCredential } from '../../src/flows/client-secret.ts'
import { clientId, fakeTokenEndpoint, grants, refuses, tenantId } from '../support/fake-token-endpoint.ts'

const unknownResource = refuses('invalid_resource', { error_codes: [500011] })
const noConsent = refuses('invalid_grant', { error_codes: [65001] })

interface Refused {
  readonly resource: string
  readonly answer?: typeof noConsent
  readonly cloud?: CloudName
  readonly authorityHost?: string
}

/** What somebody is told who asks for a resource and is refused. */
async function adviceFor({ resource, answer = unknownResource, ...choice }: Refused): Promise<string> {
  const { fetch } = fakeTokenEndpoint(answer)
  const credential = clientSecretCredential({ tenantId, clientId, clientSecret: 's', fetch, ...choice })
  const error: unknown = await credential.getToken(`${resource}/.default`).catch((fault: unknown) => fault)
  expect(error).toMatchObject({ name: 'AuthError', status: 400, aadsts: expect.any(Number) })
  return (error as { next: string }).next
}

const geoHosts = Object.values(clouds.commercial.geoBases)

describe('a granted resource', () => {
  const setUp = (onWarning: SignInConfig['onWarning'], cloud: CloudName = 'commercial') => {
    const { fetch } = fakeTokenEndpoint(grants(), grants(), grants())
    return clientSecretCredential({ tenantId, clientId, clientSecret: 's', fetch, cloud, onWarning })
  }

  it.each<{ name: string; resource: string; cloud?: CloudName; says: RegExp }>([
    {
      name: 'a host of the API that is another product',
      resource: 'https://api.security.microsoft.com',
      says: /^Ask for https:\/\/api\.securitycenter\.microsoft\.com\/\.default, .* Microsoft Defender XDR\.$/,
    },
    {
      name: 'the resource of another cloud',
      resource: 'https://api.securitycenter.microsoft.com',
      cloud: 'gccHigh',
      says: /is that of commercial, which signs in elsewhere/,
    },
  ])('is warned of once: $name', async ({ resource, cloud, says }) => {
    const onWarning = vi.fn()
    const credential = setUp(onWarning, cloud)
    for (let round = 0; round < 3; round++)
      await credential.getToken(`${resource}/.default`, { forceRefresh: true })
    expect(onWarning.mock.calls).toMatchObject([
      [
        {
          name: 'AuthError',
          code: 'MDE_AUTH_RESOURCE',
          message: `The Defender for Endpoint API does not take a token for ${resource}/.default.`,
          next: expect.stringMatching(says),
        },
      ],
    ])
  })

  it.each([
    'https://api.securitycenter.microsoft.com',
    'https://securitycenter.onmicrosoft.com/windowsatpservice',
    'https://graph.microsoft.com',
  ])('is not warned of: %s', async (resource) => {
    const onWarning = vi.fn()
    await setUp(onWarning).getToken(`${resource}/.default`)
    expect(onWarning).not.toHaveBeenCalled()
  })

  it('is given out whatever the callback does', async () => {
    const credential = setUp(() => {
      throw new Error('no log')
    })
    expect((await credential.getToken('https://api.security.microsoft.com/.default')).token).toBe('access-1')
  })
})

describe('a refused resource', () => {
  it.each([
    {
      name: 'a current host',
      resource: 'https://api.security.microsoft.com',
      says: /a host of .* API, and as a resource Microsoft Defender XDR/,
    },
    {
      name: 'no consent for a current host',
      resource: 'https://api.security.microsoft.com',
      answer: noConsent,
      says: /a host of/,
    },
    ...geoHosts.map((resource) => ({
      name: resource,
      resource,
      says: /is a host of the Defender for Endpoint API\./,
    })),
  ])('is explained: $name', async ({ says, ...refused }) => {
    const next = await adviceFor(refused)
    expect(next).toMatch(
      /^Ask for https:\/\/api\.securitycenter\.microsoft\.com\/\.default, which is good for every host/,
    )
    expect(next).toMatch(says)
  })

  it.each([
    { cloud: 'commercial', resource: 'https://api-gov.securitycenter.microsoft.us', of: 'gccHigh and dod' },
    { cloud: 'gccHigh', resource: 'https://api.securitycenter.microsoft.com', of: 'commercial' },
    { cloud: 'dod', resource: 'https://api-gcc.securitycenter.microsoft.us', of: 'gcc' },
  ] as const)('is explained: $resource in $cloud', async ({ of, ...refused }) => {
    expect(await adviceFor(refused)).toContain(`is that of ${of}, which signs in elsewhere`)
  })

  it.each<Refused>([
    ...Object.entries(clouds).map(([cloud, { resource }]) => ({ cloud: cloud as CloudName, resource })),
    { resource: 'https://securitycenter.onmicrosoft.com/windowsatpservice' },
    { resource: 'https://graph.microsoft.com' },
    { resource: 'https://api-gov.securitycenter.microsoft.us', authorityHost: 'http://localhost:4010' },
  ])('is not explained away where it fits: $resource', async (refused) => {
    expect(await adviceFor(refused)).toMatch(/^Check the resource and the cloud/)
  })

  it('is not blamed for other refusals', async () => {
    const answer = refuses('invalid_client', { error_codes: [7000215] })
    expect(await adviceFor({ resource: 'https://api.security.microsoft.com', answer })).toMatch(
      /^Use the value/,
    )
  })
})
