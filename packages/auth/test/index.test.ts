import { expect, it } from 'vitest'
import * as auth from '../src/index.ts'

it('exports these values and no others', () => {
  expect(Object.keys(auth).sort()).toMatchInlineSnapshot(`
    [
      "AuthError",
      "CacheError",
      "ChainError",
      "authCodeCredential",
      "chainedCredential",
      "clientAssertionCredential",
      "clientCertificateCredential",
      "clientSecretCredential",
      "createCredential",
      "createWebSignIn",
      "deviceCodeCredential",
      "fileCache",
      "givenTokenCredential",
      "interactiveCredential",
      "managedIdentityCredential",
      "onBehalfOfCredential",
      "passwordCredential",
      "postgresStore",
      "postgresTableSql",
      "refreshTokenCredential",
      "storeCache",
    ]
  `)
})
