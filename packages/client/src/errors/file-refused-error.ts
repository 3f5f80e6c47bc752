import { HttpError } from './http-error.ts'

/** The storage behind a link does not give the file. `serviceCode` is the storage's, such as `AuthenticationFailed`. */
export class FileRefusedError extends HttpError {
  override readonly name = 'FileRefusedError'
  override readonly code = 'MDE_FILE_REFUSED'
}
