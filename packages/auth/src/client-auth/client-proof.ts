import type { NodeAuthOptions } from '@azure/msal-node'

/** What one request carries to authenticate the client. */
export interface ClientProof {
  readonly auth: Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate' | 'clientAssertion'>
  /** Texts that must not be shown even when the server sends them back. */
  readonly secrets: readonly string[]
}

/** Gets the proof for one request: reads what may have changed since the last. */
export type ProveClient = (signal: AbortSignal) => ClientProof | Promise<ClientProof>
