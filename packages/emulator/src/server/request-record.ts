import type { Context } from 'hono'
import type { Fault } from '../faults/fault.ts'
import type { StateLookup } from '../faults/strike.ts'

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
  /** Of a token request: its `grant_type`, if Entra has one of that name. */
  readonly grantType?: string
  /** Of a token request: its `resource`, or else its `scope`, as it was sent. Absent where it names neither. */
  readonly asked?: string
  /** How many records a list answer holds in `value`; those of an example count too. */
  readonly records?: number
  /** How many more calls the tightest quota of the operation takes in its window, where quotas are kept. */
  readonly quotaLeft?: number
  /** What the emulator made go wrong, because it was told to. */
  readonly fault?: Fault['kind']
  readonly durationMs: number
}

type Finding =
  | 'operationId'
  | 'tenantId'
  | 'appId'
  | 'permission'
  | 'grantType'
  | 'asked'
  | 'records'
  | 'quotaLeft'
  | 'fault'

/** What is found out about a request while it is answered. */
export type RequestFindings = { -readonly [Key in Finding]?: RequestRecord[Key] }

/** Hono's environment inside the emulator. */
export interface EmulatorEnv {
  Bindings: {
    /** Ends the connection of the request at once, without an answer. */
    readonly cutConnection: () => void
    /** Whether the request comes from this machine. */
    readonly isLoopback: boolean
  }
  Variables: {
    findings: RequestFindings
    /** Set where a read is to be answered from an earlier state. */
    earlierState?: StateLookup
  }
}

/** Adds to what the log says of a request. Without a log in front, as when Entra runs by itself, nothing happens. */
export function noteFindings(context: Context, findings: RequestFindings): void {
  const noted: RequestFindings | undefined = (context as Context<EmulatorEnv>).get('findings')
  if (noted) Object.assign(noted, findings)
}
