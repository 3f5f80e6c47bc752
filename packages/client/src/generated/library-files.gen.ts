// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { LibraryFile, LibraryFileUpload } from '@mde-kit/contract'
import { deleteLibraryFile, listLibraryFiles, uploadLibraryFile } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Scripts and files that live response can use. */
export interface LibraryFilesResource {
  /**
   * Delete a library file. Takes a file out of the library. No call gives the content of a file back, so
   * keep a copy. A name that is not there is answered with 404, and so is a repeat.
   *
   * `DELETE /api/libraryfiles/{fileName}`, effect: irreversible, preview. Delegated: Library.Manage.
   * Application: Library.Manage. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/delete-library (read 2025-12-11)
   */
  delete(fileName: string, options?: CallOptions): Promise<void>

  /**
   * List library files. Scripts and files of the whole tenant that live response can use. The page says
   * nothing of paging or of OData.
   *
   * `GET /api/libraryfiles`, effect: read, preview. Delegated: Library.Manage. Application:
   * Library.Manage. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/list-library-files (read 2025-12-11)
   */
  list(options?: CallOptions): Pages<LibraryFile>

  /**
   * Upload a library file. Puts a file of 20 MB at the most into the library. The body is a form; the file
   * name of its file part is taken to become the name in the library, which may hold letters, digits,
   * hyphens, underscores and dots. With `OverrideIfExists` a file of the same name is replaced and gone;
   * without it, 400 is expected. The answer is 200, not 201.
   *
   * `POST /api/libraryfiles`, effect: write, preview. Delegated: Library.Manage. Application:
   * Library.Manage. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/upload-library (read 2025-12-11)
   */
  upload(body: LibraryFileUpload, options?: CallOptions): Promise<LibraryFile>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createLibraryFilesClient(options: ClientOptions): LibraryFilesResource {
  return createLibraryFilesResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createLibraryFilesResource(shared: Caller): LibraryFilesResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/library-files'))
  return {
    delete: (fileName, options) => caller.empty(deleteLibraryFile, { path: { fileName } }, options),
    list: (options) => caller.pages(listLibraryFiles, {}, options),
    upload: (body, options) => caller.record(uploadLibraryFile, { body }, options),
  }
}
