import type { LibraryFile } from '@mde-kit/contract'
import { bodyFields } from '../body-fields.ts'
import { type Call, type Handler, odataContext } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { isJsonObject } from '../read-body.ts'
import type { UploadedFile } from '../read-form.ts'
import { Refusal, resourceNotFound } from '../refusal.ts'

const maxFileBytes = 20 * 1024 * 1024

export const listLibraryFiles: Handler<'listLibraryFiles'> = (call) =>
  wholePageOf(call, 'LibraryFiles', call.tenant.library.list())

/** The form is read as the sample of the page has it, with the file part in either letter case. */
export const uploadLibraryFile: Handler<'uploadLibraryFile'> = (call) => {
  const { library } = call.tenant
  const { fileName, bytes } = fileOf(call)
  const fields = bodyFields(call.body)
  if (!/^[\w.-]+$/.test(fileName))
    throw new Refusal(
      400,
      'InvalidInput',
      'The name of the file may have letters, digits, hyphens, underscores and dots.',
    )
  if (bytes.length > maxFileBytes)
    throw new Refusal(
      400,
      'InvalidInput',
      `The file has ${bytes.length} bytes; ${maxFileBytes} are the most.`,
    )
  if (library.find(fileName) && !flag(call, 'OverrideIfExists'))
    throw new Refusal(400, 'InvalidInput', `A file named ${fileName} is in the library.`)
  const parametersDescription = fields.optionalText('ParametersDescription') ?? null
  return single(
    call,
    library.put({
      fileName,
      bytes,
      description: fields.optionalText('Description') ?? null,
      hasParameters: flag(call, 'HasParameters') || parametersDescription !== null,
      parametersDescription,
      createdBy: call.caller.name,
    }),
  )
}

export const deleteLibraryFile: Handler<'deleteLibraryFile'> = (call) => {
  const { fileName = '' } = call.parameters
  const { library } = call.tenant
  if (!library.find(fileName)) throw resourceNotFound(`Library file ${fileName} was not found`)
  library.remove(fileName)
  return undefined
}

function fileOf({ body }: Call): UploadedFile {
  const part = body['File'] ?? body['file']
  if (isJsonObject(part) && typeof part['fileName'] === 'string' && part['bytes'] instanceof Uint8Array)
    return { fileName: part['fileName'], bytes: part['bytes'] }
  if (part === undefined)
    throw new Refusal(400, 'MissingRequiredParameter', "The required parameter 'File' is missing.")
  throw new Refusal(400, 'InvalidRequestBody', "Request body is incorrect: 'File' must be a file.")
}

/** Forms have texts only. */
function flag({ body }: Call, name: string): boolean {
  const value = body[name] ?? 'false'
  if (value === 'true' || value === 'True') return true
  if (value === 'false' || value === 'False' || value === '') return false
  throw new Refusal(400, 'InvalidInput', `'${name}' must be true or false.`)
}

function single(call: Call, file: LibraryFile): LibraryFile {
  return { '@odata.context': odataContext(call, 'LibraryFiles/$entity'), ...file }
}
