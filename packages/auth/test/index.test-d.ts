import type { TokenCredential as ContractCredential } from '@mde-kit/contract'
import { expectTypeOf, it } from 'vitest'
import {
  type AuthError,
  createCredential,
  type Credential,
  type CredentialConfig,
  clientSecretCredential,
} from '../src/index.ts'

/** The shapes of `@azure/core-auth` 1.10, copied so that no dependency is needed to check against them. */
interface CoreAbortSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: (this: CoreAbortSignal, event: unknown) => unknown): void
  removeEventListener(type: 'abort', listener: (this: CoreAbortSignal, event: unknown) => unknown): void
}
interface CoreGetTokenOptions {
  abortSignal?: CoreAbortSignal
  requestOptions?: { timeout?: number }
  tracingOptions?: { tracingContext?: unknown }
  claims?: string
  enableCae?: boolean
  tenantId?: string
}
interface CoreAccessToken {
  token: string
  expiresOnTimestamp: number
  refreshAfterTimestamp?: number
  tokenType?: 'Bearer' | 'pop'
}
interface CoreTokenCredential {
  getToken(scopes: string | string[], options?: CoreGetTokenOptions): Promise<CoreAccessToken | null>
}

it('makes credentials that fit Azure SDKs and this project', () => {
  expectTypeOf<Credential>().toExtend<CoreTokenCredential>()
  expectTypeOf<Credential>().toExtend<ContractCredential>()
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
