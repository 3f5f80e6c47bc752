import { MdeError } from '@mde-kit/contract/errors'

/** Another emulator keeps its state in the folder. */
export class StateFolderInUseError extends MdeError {
  override readonly name = 'StateFolderInUseError'
  override readonly code = 'MDE_STATE_IN_USE'
  readonly folder: string

  constructor(folder: string, cause: unknown) {
    super(`Another emulator keeps its state in ${folder}.`, {
      next: 'Stop it, or give another folder. One that was killed lets go of the folder after ten seconds.',
      cause,
    })
    this.folder = folder
  }
}
