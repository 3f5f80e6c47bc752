import type { Flow } from './flow.ts'

/** What the demo did, as facts. Tokens and passwords never enter it. */
export interface DemoReport {
  readonly flow: Flow
  readonly emulator: string
  readonly app: AppFacts
  readonly token: TokenFacts
  readonly validation: ValidationFacts
  readonly alerts: AlertFacts
  readonly refusal: RefusalFacts
  readonly isolation: IsolationFacts
}

export interface GrantFact {
  readonly kind: 'delegated' | 'application'
  readonly name: string
  readonly id: string
}

export interface AppFacts {
  readonly tenantId: string
  readonly domain: string
  readonly displayName: string
  readonly clientId: string
  readonly resourceApp: { readonly displayName: string; readonly appId: string }
  readonly permissions: readonly GrantFact[]
  readonly consented: boolean
}

export interface TokenFacts {
  /** The request that got the token, as the emulator saw it. */
  readonly endpoint: string
  readonly grantType: string
  /** The `resource` of v1, or the `scope` of v2. */
  readonly asked: string
  readonly user: string | null
  readonly expiresInSeconds: number
}

export interface ValidationFacts {
  readonly valid: boolean
  readonly kind: string
  readonly algorithm: string
  readonly keyId: string
  readonly audience: string
  readonly issuer: string
  readonly tenantId: string
  readonly permissions: readonly string[]
  readonly expiresAt: string
  readonly expiresInSeconds: number
}

export interface AlertFact {
  readonly id: string
  readonly created: string
  readonly severity: string
  readonly status: string
  readonly device: string
  readonly title: string
}

export interface AlertFacts {
  readonly total: number
  readonly pages: number
  readonly newest: readonly AlertFact[]
}

export interface RefusalFacts {
  readonly code: string
  readonly missing: readonly string[]
  readonly next: string
  /** Requests that reached the API because of the refused call: none. */
  readonly requestsSent: number
}

export interface IsolationFacts {
  readonly granted: readonly GrantFact[]
  readonly machineId: string
  readonly computerDnsName: string
  readonly actionId: string
  /** Every status seen, in order. */
  readonly statuses: readonly string[]
}
