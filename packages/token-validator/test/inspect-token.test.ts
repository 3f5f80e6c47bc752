import { describe, expect, it } from 'vitest'
import { inspectToken } from '../src/inspect-token.ts'
import { caught } from './caught.ts'
import {
  appClaims,
  audience,
  now,
  nowSeconds,
  otherTenantId,
  tenantId,
  unsigned,
  userClaims,
  v2Issuer,
  v2UserClaims,
  without,
} from './fake-entra.ts'

const inspect = (claims: object, header?: object) => inspectToken(unsigned(claims, header), { now })

describe('inspectToken describes', () => {
  it('an app-only token', () => {
    expect(inspect(appClaims)).toEqual({
      verified: false,
      kind: 'application',
      permissions: ['Alert.Read.All', 'Machine.Read.All'],
      hasPermissions: true,
      subject: { type: 'app', id: appClaims.oid, displayName: 'Nightly sync' },
      tenantId,
      appId: appClaims.appid,
      clientAuthentication: 'client-secret',
      version: '1.0',
      issuer: appClaims.iss,
      audience,
      issuedAt: '2025-12-30T11:55:00.000Z',
      notBefore: '2025-12-30T11:55:00.000Z',
      expiresAt: '2025-12-30T13:00:00.000Z',
      expiresInSeconds: 3600,
      findings: [],
      header: { typ: 'JWT', alg: 'RS256', kid: 'key-1' },
      claims: appClaims,
    })
  })

  it('a user token', () => {
    expect(inspect(userClaims)).toMatchObject({
      kind: 'delegated',
      permissions: ['Alert.Read', 'Machine.Read'],
      subject: { type: 'user', id: userClaims.oid, displayName: 'ada@contoso.example' },
      clientAuthentication: 'public-client',
      findings: [],
    })
  })

  it('a v2 token', () => {
    const inspection = inspect({ ...v2UserClaims, azpacr: '2' })
    expect(inspection).toMatchObject({
      appId: v2UserClaims.azp,
      clientAuthentication: 'certificate',
      version: '2.0',
      subject: { displayName: 'ada@contoso.example' },
    })
    expect(inspection.findings.map(({ code, level }) => ({ code, level }))).toEqual([
      { code: 'version-unusual', level: 'info' },
    ])
  })

  it('an empty one', () => {
    expect(inspect({})).toMatchObject({
      kind: 'unknown',
      permissions: [],
      hasPermissions: false,
      subject: { type: 'unknown', id: undefined, displayName: undefined },
      clientAuthentication: undefined,
      expiresAt: undefined,
      expiresInSeconds: undefined,
    })
  })
})

describe('inspectToken finds', () => {
  const app = (changes: object) => ({ ...appClaims, ...changes })
  const cases = [
    {
      name: 'Graph',
      claims: app({ aud: 'https://graph.microsoft.com' }),
      found: ['error audience-graph unverifiable'],
      says: 'Graph scope',
    },
    {
      name: 'the XDR trap',
      claims: app({ aud: 'https://api.security.microsoft.com' }),
      found: ['warning audience-xdr audience'],
      says: 'where calls go',
    },
    {
      name: 'the XDR trap by GUID',
      claims: app({ aud: '8ee8fdad-f234-4243-8f3b-15c294843740' }),
      found: ['warning audience-xdr audience'],
      says: 'Microsoft Threat Protection',
    },
    {
      name: 'ARM',
      claims: app({ aud: 'https://management.azure.com/' }),
      found: ['error audience-arm audience'],
      says: 'Azure Resource Manager',
    },
    {
      name: 'another identifier of the app',
      claims: app({ aud: 'https://userrequestsgraphapi-prd.trafficmanager.net' }),
      found: ['error audience-mismatch audience'],
      says: '403',
    },
    {
      name: 'another cloud',
      claims: app({ aud: 'https://api-gcc.securitycenter.microsoft.us' }),
      found: ['error audience-other-cloud audience'],
      says: 'gcc cloud',
    },
    {
      name: 'another API',
      claims: app({ aud: 'https://vault.azure.net' }),
      found: ['error audience-mismatch audience'],
      says: 'vault.azure.net',
    },
    {
      name: 'a v2 token with a URL as audience',
      claims: { ...v2UserClaims, aud: audience },
      found: ['info version-unusual', 'warning audience-form'],
      says: 'not the GUID',
    },
    {
      name: 'an expired token',
      claims: app({ exp: nowSeconds - 7200, nbf: 0 }),
      found: ['error expired expired'],
      says: '7200 seconds ago',
    },
    {
      name: 'a token kept alive by the skew',
      claims: app({ exp: nowSeconds - 10 }),
      found: ['warning expired-within-skew'],
      says: '10 seconds ago',
    },
    {
      name: 'a token in the second of its expiry',
      claims: app({ exp: nowSeconds }),
      found: ['warning expired-within-skew'],
      says: 'expired 0 seconds ago',
    },
    {
      name: 'a token about to expire',
      claims: app({ exp: nowSeconds + 300 }),
      found: ['info expires-soon'],
      says: '300 seconds',
    },
    {
      name: 'a token for later',
      claims: app({ nbf: nowSeconds + 600 }),
      found: ['error not-yet-valid not-yet-valid'],
      says: '2025-12-30T12:10:00.000Z',
    },
    {
      name: 'no expiry',
      claims: without(appClaims, 'exp'),
      found: ['error expiry-missing malformed'],
      says: 'exp',
    },
    {
      name: 'no permission for the app',
      claims: without(appClaims, 'roles'),
      found: ['error permissions-empty permissions'],
      says: '(roles)',
    },
    {
      name: 'no permission for the user',
      claims: without(userClaims, 'scp'),
      found: ['error permissions-empty permissions'],
      says: '(scp)',
    },
    {
      name: 'an unknown permission',
      claims: app({ roles: ['Alert.Read.All', 'Alerts.Read'] }),
      found: ['warning permission-unknown'],
      says: "'Alerts.Read' is not a known application",
    },
    {
      name: 'a permission of the other kind',
      claims: { ...userClaims, scp: 'Alert.Read.All' },
      found: ['warning permission-unknown'],
      says: 'application permission, yet the token is delegated',
    },
    {
      name: 'scp with idtyp app',
      claims: { ...userClaims, idtyp: 'app' },
      found: ['error kind-contradiction kind'],
      says: 'idtyp',
    },
    {
      name: 'no sign of the kind',
      claims: app({ sub: 'other' }),
      found: ['error kind-unknown kind'],
      says: 'user or for an app',
    },
    {
      name: 'a v1 token with a v2 issuer',
      claims: app({ iss: v2Issuer }),
      found: ['error version-mismatch issuer'],
      says: 'version 1.0',
    },
    {
      name: 'another issuer',
      claims: app({ iss: 'https://login.example/' }),
      found: ['error issuer-mismatch issuer'],
      says: 'login.example',
    },
    {
      name: 'a tenant that is no GUID',
      claims: app({ tid: 'contoso' }),
      found: ['error tenant-malformed tenant'],
      says: 'GUID',
    },
  ]
  it.each(cases)('$name', ({ claims, found, says }) => {
    const { findings } = inspect(claims)
    expect(
      findings.map(({ level, code, reason }) => [level, code, reason].filter(Boolean).join(' ')),
    ).toEqual(found)
    expect(findings.map(({ message }) => message).join('\n')).toContain(says)
    for (const { next } of findings) expect(next).toMatch(/\.$/)
  })

  it('the wrong tenant, where one is expected', () => {
    const { findings } = inspectToken(unsigned(appClaims), { now, tenantId: otherTenantId })
    expect(findings).toMatchObject([{ level: 'error', code: 'tenant-mismatch', reason: 'tenant' }])
    expect(findings[0]?.next).toContain(otherTenantId)
  })

  it('everything wrong with the header', () => {
    const { findings } = inspect(appClaims, { alg: 'none', jku: 'x', nonce: 'n' })
    expect(findings.map(({ code }) => code)).toEqual([
      'alg-not-allowed',
      'header-parameter',
      'header-nonce',
      'kid-missing',
    ])
  })

  it('missing permissions, where some are required', () => {
    const { findings } = inspectToken(unsigned(userClaims), { now, requiredPermissions: ['Machine.Isolate'] })
    expect(findings).toMatchObject([{ code: 'permissions-missing', reason: 'permissions' }])
  })

  it.each(['https://api.security.microsoft.com', 'https://graph.microsoft.com'])(
    'nothing wrong with the audience %s, where it is listed',
    (aud) => {
      const options = { now, audience: aud }
      expect(inspectToken(unsigned({ ...appClaims, aud }), options).findings).toEqual([])
    },
  )

  it('nothing wrong with a token of a chosen cloud', () => {
    const claims = { ...appClaims, aud: 'https://api-gov.securitycenter.microsoft.us' }
    expect(inspectToken(unsigned(claims), { now, cloud: 'dod' }).findings).toEqual([])
  })
})

describe('inspectToken throws', () => {
  it('for a token that is no JWT', async () => {
    expect(await caught(() => inspectToken('opaque'))).toMatchObject({ reason: 'malformed' })
  })

  it('for a tenant that is no GUID', async () => {
    const error = await caught(() => inspectToken(unsigned(appClaims), { tenantId: 'contoso.com' }))
    expect(error).toMatchObject({ code: 'MDE_CONFIG' })
  })
})

it('claims that would drive a terminal come out harmless', () => {
  const { findings } = inspect({
    ...appClaims,
    aud: 'https://x.example/\u001b[2J\u202eeyJhbGciOi.eyJhdWQiOi.c2ln',
  })
  expect(findings[0]?.message).toBe('The token is for https://x.example/\ufffd[2J\ufffd[token].')
})
