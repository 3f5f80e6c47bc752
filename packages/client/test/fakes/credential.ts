import type { GetTokenOptions, TokenCredential } from '@mde-kit/contract'
import { startOfTime } from './clock.ts'

/** An unsigned token with the given claims. `n` tells one from the next. */
export function tokenWith(claims: Readonly<Record<string, unknown>>, n = 1): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ ...claims, n })}.c2lnbmF0dXJl`
}

export const everyRead = {
  scp: 'Alert.Read Machine.Read User.Read.All Url.Read.All File.Read.All Ip.Read.All',
}
export const everything = {
  scp: `${everyRead.scp} Alert.ReadWrite Machine.ReadWrite Machine.Isolate Machine.Scan`,
}

export interface FakeCredential extends TokenCredential {
  readonly asked: { scopes: string | string[]; options: GetTokenOptions | undefined }[]
}

/** Gives a new token each time, good for an hour. */
export function createCredential(claims: Readonly<Record<string, unknown>> = everything): FakeCredential {
  const asked: FakeCredential['asked'] = []
  return {
    asked,
    getToken(scopes, options) {
      asked.push({ scopes, options })
      const token = tokenWith(claims, asked.length)
      return Promise.resolve({ token, expiresOnTimestamp: startOfTime + 3_600_000 })
    },
  }
}
