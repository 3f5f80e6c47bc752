/**
 * Writes a body as `multipart/form-data`. The boundary is chosen by `fetch`, so no content type is set here.
 * Booleans and numbers go as text, which is how the API reads them; a field that is undefined is left out.
 */
export function toFormData(body: object): FormData {
  const form = new FormData()
  const fields: [string, unknown][] = Object.entries(body)
  for (const [name, value] of fields) {
    if (value === undefined) continue
    if (value instanceof Blob) form.append(name, value, nameOf(value))
    else form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}

/** A `File` brings its name, which becomes the name in the library; a bare `Blob` has none. */
function nameOf(value: Blob): string {
  return value instanceof File ? value.name : 'file'
}
