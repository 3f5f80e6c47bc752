import type { CallArguments } from '@mde-kit/client/runtime'
import type { Operation } from '@mde-kit/contract'

/** What a call would send. */
export interface PlannedCall {
  /** `POST /api/machines/0123…/isolate`, as the service gets it. */
  readonly request: string
  /** Of a file, its name and its size. */
  readonly body?: object
}

/** What calling an operation would send, for `--dry-run` and for the question before it is sent. */
export function plannedCall(
  { method, path, parameters }: Operation,
  { path: values = {}, query = {}, body }: CallArguments,
): PlannedCall {
  const address = parameters.path.reduce(
    (rest, name) => rest.replace(`{${name}}`, () => encodeURIComponent(String(values[name]))),
    path,
  )
  // Only texts come from a command line.
  const options = new Map(Object.entries<string>({ ...query }))
  const asked = parameters.query.flatMap((name) => {
    const value = options.get(name.replace('$', ''))
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  const request = `${method} ${address}${asked.length > 0 ? '?' : ''}${asked.join('&')}`
  return body === undefined ? { request } : { request, body: shown(body) }
}

function shown(body: object): object {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof File ? { fileName: value.name, sizeBytes: value.size } : value,
    ]),
  )
}
