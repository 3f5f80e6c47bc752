import { type JsonObject, readBytes } from './read-body.ts'
import { Refusal } from './refusal.ts'

/** The file part of a form. */
export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** That of the library and what is around it. */
const maxBytes = 21 * 1024 * 1024

/**
 * Reads a form: texts as they are, files with their name and bytes.
 *
 * @throws {@link Refusal} 413 over 21 MiB, 415 for another content type, 400 for a form that cannot be read.
 */
export async function readForm(request: Request): Promise<JsonObject> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new Refusal(415, 'UnsupportedMediaType', 'The content type must be multipart/form-data.')
  const bytes = await readBytes(request, maxBytes)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal(400, 'InvalidRequestBody', 'Request body is incorrect: it is no form.')
  })
  const fields = await Promise.all(
    [...form].map(
      async ([name, value]): Promise<[string, string | UploadedFile]> =>
        typeof value === 'string'
          ? [name, value]
          : [name, { fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }],
    ),
  )
  return Object.fromEntries(fields)
}
