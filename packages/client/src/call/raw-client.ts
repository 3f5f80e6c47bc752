import type { Operation, paths } from '@mde-kit/contract'
import createClient, { type Client, type FetchOptions, type ParseAsResponse } from 'openapi-fetch'
import type { Caller } from './caller.ts'
import { createOperationFinder } from './find-operation.ts'
import { onOrigin } from './on-origin.ts'
import { parseJson } from './parse-json.ts'
import { fillPath } from './path.ts'
import { idHeader, requestHeaders } from './request-headers.ts'
import { toCall } from './to-call.ts'
import { toResponse } from './to-response.ts'
import type { WholeResponse } from './whole-response.ts'

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Paths of the specs that take a verb. */
type PathWith<Paths, V extends Verb> = {
  [Path in keyof Paths]: Paths[Path] extends Record<V, { responses: unknown }> ? Path : never
}[keyof Paths]

type OperationAt<Paths, Path extends keyof Paths, V extends Verb> =
  Paths[Path] extends Record<V, infer Op> ? Op : never

type Success = 200 | 201 | 202 | 204

type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined

/** JSON that an operation answers with, by whether it succeeded. */
type SuccessBody<Op> = Op extends { responses: infer R } ? Json<R[keyof R & Success]> : never
type ErrorBody<Op> = Op extends { responses: infer R } ? Json<R[Exclude<keyof R, Success>]> : never

/** What openapi-fetch answers with: either `data` or `error`, and always the response. */
export type RawAnswer<Op, Init> =
  | { data: ParseAsResponse<SuccessBody<Op>, Init>; error?: never; response: Response }
  | { data?: never; error: ErrorBody<Op>; response: Response }

/** One verb of the API: a path of the specs, then its parameters and body. */
export type RawMethod<V extends Verb, Paths = paths> = <
  Path extends PathWith<Paths, V>,
  Init extends FetchOptions<OperationAt<Paths, Path, V>>,
>(
  path: Path,
  ...init: Record<never, never> extends FetchOptions<OperationAt<Paths, Path, V>>
    ? [init?: Init]
    : [init: Init]
) => Promise<RawAnswer<OperationAt<Paths, Path, V>, Init>>

/** The API by method and path, as openapi-fetch. Typed by the specs of the contract, or by the `paths` of others. */
export interface RawClient<Paths extends object = paths> extends Pick<Client<Paths>, 'use' | 'eject'> {
  readonly GET: RawMethod<'get', Paths>
  readonly POST: RawMethod<'post', Paths>
  readonly PUT: RawMethod<'put', Paths>
  readonly PATCH: RawMethod<'patch', Paths>
  readonly DELETE: RawMethod<'delete', Paths>
}

/**
 * Makes a client for calls by method and path, behind the token and the policies of a caller.
 *
 * @param table Operations to know by their paths: their permissions count, and reads are retried.
 */
export function createRawClient<Paths extends object = paths>(
  { transport }: Pick<Caller, 'transport'>,
  table: readonly Operation[],
): RawClient<Paths> {
  const { cloud, services, userAgent } = transport
  const findOperation = createOperationFinder(table)
  const client = createClient<Paths>({
    baseUrl: cloud.apiBase,
    headers: { ...requestHeaders({ userAgent }), [idHeader]: null },
    pathSerializer: fillPath,
    async fetch(request) {
      const operation = findOperation(request.method, new URL(request.url).pathname)
      const call = await toCall(request, operation, transport)
      if (operation?.service !== 'graph') return withExactJson(await services.defender.run(call))
      const { graph } = services
      // The paths of both APIs stand on one base here. Any other origin is refused further down.
      const isOurs = new URL(call.url).origin === cloud.apiBase
      return withExactJson(
        await graph.run(isOurs ? { ...call, url: onOrigin(call.url, graph.apiBase) } : call),
      )
    },
  })
  // openapi-fetch 0.17 types answers through `Readable`, which takes open enums apart: in place of
  // `'Low' | (string & {})` comes an object type (openapi-ts/openapi-typescript#2620). The types above are the
  // same, less `Readable`.
  return client as unknown as RawClient<Paths>
}

/**
 * Lets `json()` keep every digit of a number. openapi-fetch calls it where the length of the body is known; where
 * it is not, it parses the text itself.
 */
function withExactJson(whole: WholeResponse): Response {
  const { bytes } = whole
  if (bytes.length === 0) return toResponse(whole)
  const headers = new Headers(whole.headers)
  headers.set('content-length', String(bytes.length))
  return Object.assign(toResponse(whole, { headers }), { json: () => parseJson(whole.text()) })
}
