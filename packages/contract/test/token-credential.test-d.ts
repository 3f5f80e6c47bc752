import { expectTypeOf, it } from 'vitest'
import type { GetTokenOptions, TokenCredential } from '../src/index.ts'

/** The interface of `@azure/core-auth` 1.10, as its users meet it: nothing here depends on that package. */
interface CoreAuthCredential {
  getToken(
    scopes: string | string[],
    options?: {
      abortSignal?: {
        readonly aborted: boolean
        addEventListener: AbortSignal['addEventListener']
        removeEventListener: AbortSignal['removeEventListener']
      }
      requestOptions?: { timeout?: number }
      claims?: string
      enableCae?: boolean
      tenantId?: string
      proofOfPossessionOptions?: object
    },
  ): Promise<{
    token: string
    expiresOnTimestamp: number
    refreshAfterTimestamp?: number
    tokenType?: 'Bearer' | 'pop'
  } | null>
}

it('accepts credentials of @azure/identity', () => {
  expectTypeOf<CoreAuthCredential>().toExtend<TokenCredential>()
})

it('makes credentials that fit every Azure SDK, with an option that those do not know', () => {
  expectTypeOf<TokenCredential>().toExtend<CoreAuthCredential>()
  expectTypeOf<GetTokenOptions>().toHaveProperty('forceRefresh')
})
