import type { TokenCredential as CoreTokenCredential } from '@azure/core-auth'
import type { ClientSecretCredential as IdentityCredential } from '@azure/identity'
import type { TokenCredential as ContractCredential } from '@mde-kit/contract'
import { expectTypeOf, it } from 'vitest'
import {
  type AuthError,
  createCredential,
  type Credential,
  type CredentialConfig,
  clientSecretCredential,
} from '../src/index.ts'

it('makes credentials that fit Azure SDKs and this project', () => {
  expectTypeOf<Credential>().toExtend<CoreTokenCredential>()
  expectTypeOf<Credential>().toExtend<ContractCredential>()
  expectTypeOf<CoreTokenCredential>().toExtend<ContractCredential>()
  expectTypeOf<IdentityCredential>().toExtend<ContractCredential>()
  expectTypeOf(createCredential).returns.toEqualTypeOf<Credential>()
  expectTypeOf(clientSecretCredential).returns.toEqualTypeOf<Credential>()
})

it('never answers null', () => {
  expectTypeOf<Awaited<ReturnType<Credential['getToken']>>>().not.toBeNullable()
})

it('tells flows apart by their name', () => {
  expectTypeOf<CredentialConfig['flow']>().toEqualTypeOf<
    | 'password'
    | 'device-code'
    | 'auth-code'
    | 'interactive'
    | 'refresh-token'
    | 'saved-session'
    | 'on-behalf-of'
    | 'client-secret'
    | 'client-certificate'
    | 'client-assertion'
    | 'managed-identity'
    | 'given-token'
  >()
  // @ts-expect-error A client-secret flow needs its secret.
  void (() => createCredential({ flow: 'client-secret', tenantId: 'contoso.com', clientId: 'app' }))
})

it('has codes that a switch can cover', () => {
  expectTypeOf<AuthError['code']>().toExtend<`MDE_AUTH${string}`>()
})
