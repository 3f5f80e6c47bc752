import { MdeError } from '@mde-kit/contract/runtime'

/** The link to the next page must not be followed. Pages before it were good. */
export class PagingError extends MdeError {
  override readonly name = 'PagingError'
  override readonly code = 'MDE_PAGING'
}
