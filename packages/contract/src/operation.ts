/**
 * What a call does to the world: `read` changes nothing; `write` changes records; `disruptive` interrupts a
 * device or its user and can be undone; `irreversible` cannot be undone.
 */
export type Effect = 'read' | 'write' | 'disruptive' | 'irreversible'

/** Permission alternatives: any one inner list is enough, all names inside it are needed together. */
export type PermissionAlternatives = readonly (readonly string[])[]

/** A documented quota: so many calls in so many seconds. */
export interface RateLimit {
  readonly calls: number
  readonly perSeconds: number
}

/** How a list goes on: not at all, or by the `@odata.nextLink` of each page. */
export type Paging = { readonly kind: 'none' } | { readonly kind: 'nextLink'; readonly maxPageSize: number }

/** OData query options that the documentation names for an operation. */
export interface ODataOptions {
  readonly filterable: readonly string[]
  readonly expandable: readonly string[]
  /** Largest `$top`, where the option exists. */
  readonly maxTop?: number
  readonly skip: boolean
}

/** One endpoint of the API, as data. */
export interface Operation {
  /** The one name of this operation everywhere: `listAlerts`. */
  readonly id: string
  /** Where a client offers it: resource and method, `alerts` and `list`. */
  readonly resource: string
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path template below the API host: `/api/alerts/{id}`. */
  readonly path: string
  readonly summary: string
  readonly permissions: {
    readonly delegated: PermissionAlternatives
    readonly application: PermissionAlternatives
  }
  readonly effect: Effect
  /** Whether a repeat of the same request leaves the same state behind. */
  readonly idempotent: boolean
  readonly rateLimits: readonly RateLimit[]
  readonly paging: Paging
  readonly odata?: ODataOptions
  /** Portal roles that a signed-in user needs besides the permission. */
  readonly roles: readonly string[]
  /** Whether a user sees only devices of their own device groups. */
  readonly deviceGroupScoped: boolean
  /** Status of a success. */
  readonly successStatus: number
  /** What a success carries: a record, a page of records, or nothing. */
  readonly answer: 'record' | 'page' | 'empty'
  /** The service answers 404 where others answer an empty page. */
  readonly emptyWhenNotFound: boolean
  readonly requestBody?: { readonly required: boolean }
  readonly preview: boolean
  /** The page this was read from, and its date. */
  readonly source: { readonly url: string; readonly date: string }
}
