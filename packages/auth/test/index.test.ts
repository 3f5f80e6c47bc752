import { expect, it } from 'vitest'
import * as auth from '../src/index.ts'

it('exports these values and no others', () => {
  expect(Object.keys(auth).sort()).toMatchInlineSnapshot(`
    [
      "AuthError",
      "CacheError",
      "authCodeCredential",
      "clientAssertionCredential",
      "clientCertificateCredential",
      "clientSecretCredential",
      "createCredential",
      "deviceCodeCredential",
      "interactiveCredential",
      "onBehalfOfCredential",
      "passwordCredential",
      "refreshTokenCredential",
      "storeCache",
    ]
  `)
})
