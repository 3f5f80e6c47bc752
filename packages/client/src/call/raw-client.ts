import type { paths } from '@mde-kit/contract'
import createClient, { type Client, type FetchOptions, type ParseAsResponse } from 'openapi-fetch'
import { fillPath } from './path.ts'

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Paths of the specs that take a verb. */
type PathWith<V extends Verb> = {
  [Path in keyof paths]: paths[Path] extends Record<V, { responses: unknown }> ? Path : never
}[keyof paths]

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
export type RawMethod<V extends Verb> = <Path extends PathWith<V>, Init extends FetchOptions<paths[Path][V]>>(
  path: Path,
  ...init: Record<never, never> extends FetchOptions<paths[Path][V]> ? [init?: Init] : [init: Init]
) => Promise<RawAnswer<paths[Path][V], Init>>

/** The API by method and path, as openapi-fetch. */
export interface RawClient extends Pick<Client<paths>, 'use' | 'eject'> {
  readonly GET: RawMethod<'get'>
  readonly POST: RawMethod<'post'>
  readonly PUT: RawMethod<'put'>
  readonly PATCH: RawMethod<'patch'>
  readonly DELETE: RawMethod<'delete'>
}

export interface RawClientOptions {
  readonly apiBase: string
  readonly userAgent: string
  readonly fetch: (request: Request) => Promise<Response>
}

/** Makes an openapi-fetch client whose paths cannot be left by a parameter. */
export function createRawClient({ apiBase, userAgent, fetch }: RawClientOptions): RawClient {
  const client = createClient<paths>({
    baseUrl: apiBase,
    headers: { accept: 'application/json', 'user-agent': userAgent },
    pathSerializer: fillPath,
    fetch,
  })
  // openapi-fetch 0.17 types answers through `Readable`, which takes open enums apart: in place of
  // `'Low' | (string & {})` comes an object type (openapi-ts/openapi-typescript#2620). The types above are the
  // same, less `Readable`.
  return client as RawClient
}
