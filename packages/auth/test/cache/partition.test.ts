import { describe, expect, it } from 'vitest'
import { type Owner, partitionKey, sessionRow, tokenRow } from '../../src/cache/partition.ts'

const signIn = { authorityHost: 'https://login.microsoftonline.com', clientId: 'AAAA-BBBB' }
const app: Owner = { kind: 'app' }

describe('partitionKey', () => {
  it('reads as a path', () => {
    expect(partitionKey(signIn, 'contoso.com', app)).toBe(
      'mde-kit/login.microsoftonline.com/contoso.com/aaaa-bbbb/app',
    )
  })

  const keys = [
    partitionKey(signIn, 'contoso.com', app),
    partitionKey({ ...signIn, authorityHost: 'https://login.microsoftonline.us' }, 'contoso.com', app),
    partitionKey({ ...signIn, authorityHost: 'http://localhost:8400' }, 'contoso.com', app),
    partitionKey({ ...signIn, authorityHost: 'http://localhost:8401' }, 'contoso.com', app),
    partitionKey(signIn, 'fabrikam.com', app),
    partitionKey({ ...signIn, clientId: 'cccc' }, 'contoso.com', app),
    partitionKey(signIn, 'contoso.com', { kind: 'user', user: 'ann' }),
    partitionKey(signIn, 'contoso.com', { kind: 'user', user: 'ann/app' }),
    partitionKey(signIn, 'contoso.com', { kind: 'account', homeAccountId: 'ann' }),
    partitionKey(signIn, 'contoso.com', { kind: 'account', homeAccountId: 'bob' }),
    partitionKey(signIn, 'contoso.com', { kind: 'password-v1', username: 'ann' }),
    partitionKey(signIn, 'contoso.com', { kind: 'password-v1', username: 'bob' }),
  ]

  it('keeps cloud, tenant, app and owner apart', () => {
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has no partition inside another', () => {
    for (const key of keys) expect(keys.filter((other) => other.startsWith(`${key}/`))).toEqual([])
  })

  it('takes a user name in any case', () => {
    const names = ['Ann@Contoso.com', 'ann@contoso.com']
    const partitions = names.map((username) =>
      partitionKey(signIn, 'contoso.com', { kind: 'password-v1', username }),
    )
    expect(new Set(partitions).size).toBe(1)
  })
})

describe('rows', () => {
  const scopes = ['https://a.test/.default', 'https://b.test/.default']

  it('do not mind the order of scopes, nor one said twice', () => {
    const row = tokenRow('p', { scopes, enableCae: false })
    expect(tokenRow('p', { scopes: [...scopes].reverse(), enableCae: false })).toBe(row)
    expect(tokenRow('p', { scopes: [...scopes, ...scopes], enableCae: false })).toBe(row)
  })

  it('are kept apart by what they hold', () => {
    const rows = [
      sessionRow('p'),
      tokenRow('p', { scopes, enableCae: false }),
      tokenRow('p', { scopes, enableCae: true }),
      tokenRow('p', { scopes: scopes.slice(0, 1), enableCae: false }),
    ]
    expect(new Set(rows).size).toBe(rows.length)
  })
})
