import { HttpError } from './http-error.ts'

/** Something answered in place of the API, as a proxy does with a page of its own: who runs the network must act. */
export class GatewayError extends HttpError {
  override readonly name = 'GatewayError'
  override readonly code = 'MDE_GATEWAY'
}
