/** One request as the emulator saw it. Holds no token, body or query value outside of OData options. */
export interface RequestRecord {
  /** When it arrived: ISO 8601, UTC. */
  readonly at: string
  readonly method: string
  /** With the `$` options of the query, as they were sent. */
  readonly path: string
  /** Where the path belongs to the Defender API. */
  readonly operationId?: string
  readonly status: number
  readonly tenantId?: string
  readonly appId?: string
  /** By which permission the token was let in. */
  readonly permission?: string
  readonly durationMs: number
}

/** What is found out about a request while it is answered. */
export type RequestFindings = {
  -readonly [Key in 'operationId' | 'tenantId' | 'appId' | 'permission']?: RequestRecord[Key]
}

/** Hono's environment inside the emulator. */
export interface EmulatorEnv {
  Variables: { findings: RequestFindings }
}
