import type { TokenCredential } from '@mde-kit/contract'

/** A credential whose token has the shape and the permissions of a real one, and is not signed. */
export function unsignedCredential(scopes: string): TokenCredential {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    aud: 'https://api.securitycenter.microsoft.com',
    iss: 'https://sts.windows.net/11111111-2222-4333-8444-555555555555/',
    exp: 4_000_000_000,
    tid: '11111111-2222-4333-8444-555555555555',
    scp: scopes,
    ver: '1.0',
  }
  const token = [part({ alg: 'RS256', typ: 'JWT' }), part(claims), 'c2lnbmF0dXJl'].join('.')
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: 4_000_000_000_000 }) }
}
