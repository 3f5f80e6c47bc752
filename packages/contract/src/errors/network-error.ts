import { MdeError } from './mde-error.ts'

/** No answer came back: DNS, TLS, proxy or connection. `cause` holds the fault underneath. */
export class NetworkError extends MdeError {
  override readonly name = 'NetworkError'
  override readonly code = 'MDE_NETWORK'
}
