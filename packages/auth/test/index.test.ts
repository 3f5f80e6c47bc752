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
      "chooseCredential",
      "clientAssertionCredential",
      "clientCertificateCredential",
      "clientSecretCredential",
      "createCredential",
      "createWebSignIn",
      "credentialFromEnv",
      "deviceCodeCredential",
      "fileCache",
      "givenTokenCredential",
      "interactiveCredential",
      "managedIdentityCredential",
      "onBehalfOfCredential",
      "passwordCredential",
      "postgresStore",
      "postgresTableSql",
      "proxyFetch",
      "refreshTokenCredential",
      "savedSessionCredential",
      "storeCache",
    ]
  `)
})
