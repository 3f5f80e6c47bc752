import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'

/** The service has put a newer snapshot in place of the one that was being read. Its rows do not go together. */
export class ExportReplacedError extends MdeError {
  override readonly name = 'ExportReplacedError'
  override readonly code = 'MDE_EXPORT_REPLACED'

  constructor(operationId: string, options: Omit<MdeErrorOptions, 'next' | 'operationId'> = {}) {
    super(`${operationId}: a newer snapshot has taken the place of the one that was being read.`, {
      ...options,
      operationId,
      next: 'Start the export over, without resume.',
    })
  }
}
