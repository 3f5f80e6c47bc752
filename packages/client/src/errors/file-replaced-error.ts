import { MdeError } from '@mde-kit/contract/runtime'

/** The file behind a link has changed while it was being downloaded. */
export class FileReplacedError extends MdeError {
  override readonly name = 'FileReplacedError'
  override readonly code = 'MDE_FILE_REPLACED'

  constructor(operationId: string) {
    super(`${operationId}: another file has taken the place of the one that was being downloaded.`, {
      operationId,
      next: 'Download the file again from the start.',
    })
  }
}
