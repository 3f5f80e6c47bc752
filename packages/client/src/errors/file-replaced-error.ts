import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'

/** The file behind a link has changed while it was being downloaded. */
export class FileReplacedError extends MdeError {
  override readonly name = 'FileReplacedError'
  override readonly code = 'MDE_FILE_REPLACED'

  constructor(operationId: string, options: Pick<MdeErrorOptions, 'requestId' | 'cause'> = {}) {
    super(`${operationId}: another file has taken the place of the one that was being downloaded.`, {
      ...options,
      operationId,
      next: 'Download the file again from the start.',
    })
  }
}
