import { HttpError } from './http-error.ts'

/** The service failed, and went on failing while it was asked again: nothing but time, or its support, will help. */
export class ServiceFaultError extends HttpError {
  override readonly name = 'ServiceFaultError'
  override readonly code = 'MDE_SERVICE_FAULT'
}
