import type { ClientCertificate } from './client-certificate.ts'

/**
 * How a confidential client authenticates. One of the four, or none for a public client.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export interface ClientKeyConfig {
  /** The value of a secret, not its id. */
  readonly clientSecret?: string | undefined
  /** A certificate whose public part is registered for the app, with its private key. */
  readonly clientCertificate?: ClientCertificate | undefined
  /** Gets a token of an identity provider that the app trusts (federated credential). Called at each request. */
  readonly getAssertion?: GetAssertion | undefined
  /** File that holds such a token, as workload identity mounts it. Read at each request, because it rotates. */
  readonly assertionFile?: string | undefined
}

/** Gets a JWT that proves who the app is. Stop when `signal` fires. */
export type GetAssertion = (options: { readonly signal: AbortSignal }) => string | Promise<string>
