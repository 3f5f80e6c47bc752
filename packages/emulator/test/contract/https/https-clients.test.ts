import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HttpsTenant, startHttpsTenant } from './scenario.ts'

let tenant: HttpsTenant
beforeAll(async () => {
  tenant = await startHttpsTenant()
})
afterAll(() => tenant.stop())

const scripts = [
  {
    script: 'msal-node.ts',
    flows: [
      'client secret',
      'client certificate',
      'client assertion',
      'code with PKCE, public',
      'code with PKCE, confidential',
      'password',
      'device code',
      'interactive',
      'silent, by refresh token',
      'on behalf of',
    ],
  },
  {
    script: 'azure-identity.ts',
    flows: [
      'ClientSecretCredential',
      'ClientCertificateCredential',
      'ClientAssertionCredential',
      'DeviceCodeCredential',
      'UsernamePasswordCredential',
      'OnBehalfOfCredential',
      'AuthorizationCodeCredential',
    ],
  },
  {
    script: 'oidc-clients.ts',
    flows: ['openid-client, public', 'openid-client, confidential', 'openid-client, Basic', 'oauth4webapi'],
  },
]

it.each(scripts)('gets tokens by every flow of $script', { timeout: 120_000 }, async ({ script, flows }) => {
  expect(await tenant.run(`./${script}`)).toEqual(Object.fromEntries(flows.map((flow) => [flow, 200])))
})
