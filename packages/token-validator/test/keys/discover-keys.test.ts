import { describe, expect, it } from 'vitest'
import { discoverKeysUrl } from '../../src/keys/discover-keys.ts'
import { resolveTarget, type TargetOptions } from '../../src/target.ts'
import { caught } from '../caught.ts'
import {
  createFakeKeyServer,
  keysUrl,
  metadata,
  metadataUrl,
  otherTenantId,
  tenantId,
  v1Issuer,
  v2Issuer,
  v2KeysUrl,
  v2MetadataUrl,
} from '../fake-entra.ts'

type Version = 'v1' | 'v2'

const discover = (version: Version, answer?: () => Response, options: TargetOptions = {}) => {
  const server = createFakeKeyServer()
  if (answer) server.describe(answer)
  return discoverKeysUrl(resolveTarget(options), tenantId, version, server.fetch)
}

describe('discovery', () => {
  const versions = [
    { version: 'v1', asked: metadataUrl, keys: keysUrl },
    { version: 'v2', asked: v2MetadataUrl, keys: v2KeysUrl },
  ] as const
  it.each(versions)('asks the tenant for its $version metadata', async ({ version, asked, keys }) => {
    const server = createFakeKeyServer()
    expect(await discoverKeysUrl(resolveTarget({}), tenantId, version, server.fetch)).toBe(keys)
    expect(server.metadataUrls).toEqual([asked])
  })

  it('takes an issuer that is a template', async () => {
    const issuer = 'https://sts.windows.net/{tenantid}/'
    expect(await discover('v1', () => Response.json({ issuer, jwks_uri: keysUrl }))).toBe(keysUrl)
  })

  it('takes the real host from behind a proxy', async () => {
    const proxied = () => Response.json({ issuer: v2Issuer, jwks_uri: v2KeysUrl })
    expect(await discover('v2', proxied, { authorityHost: 'https://proxy.example' })).toBe(v2KeysUrl)
  })

  it('stays in the chosen cloud', async () => {
    expect(await discover('v2', undefined, { cloud: 'dod' })).toBe(
      `https://login.microsoftonline.us/${tenantId}/discovery/v2.0/keys`,
    )
  })

  const good = metadata(metadataUrl)
  const refused = [
    { name: 'another status', answer: () => Response.json(good, { status: 400 }) },
    { name: 'no JSON', answer: () => new Response('<html>') },
    { name: 'no issuer', answer: () => Response.json({ ...good, issuer: undefined }) },
    { name: 'no keys', answer: () => Response.json({ ...good, jwks_uri: undefined }) },
    { name: 'keys that are no URL', answer: () => Response.json({ ...good, jwks_uri: '/keys' }) },
    { name: 'the issuer of the other version', answer: () => Response.json({ ...good, issuer: v2Issuer }) },
    {
      name: 'the issuer of another tenant',
      answer: () => Response.json({ ...good, issuer: v1Issuer.replace(tenantId, otherTenantId) }),
    },
    {
      name: 'somebody else as issuer',
      answer: () => Response.json({ ...good, issuer: 'https://attacker.example/' }),
    },
    {
      name: 'keys on another host',
      answer: () => Response.json({ ...good, jwks_uri: 'https://attacker.example/keys' }),
    },
    {
      name: 'keys over http',
      answer: () => Response.json({ ...good, jwks_uri: keysUrl.replace('https:', 'http:') }),
    },
    {
      name: 'keys in another cloud',
      answer: () => Response.json({ ...good, jwks_uri: keysUrl.replace('.com', '.us') }),
    },
  ]
  it.each(refused)('refuses $name', async ({ answer }) => {
    expect(await caught(() => discover('v1', answer))).toMatchObject({ code: 'MDE_NETWORK' })
  })
})
