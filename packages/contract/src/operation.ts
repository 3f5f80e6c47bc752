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

/**
 * How a list goes on: not at all, by the `@odata.nextLink` of each page, or in files behind links that expire.
 * Page sizes count records; the parameter is the query option that asks for one.
 */
export type Paging =
  | { readonly kind: 'none' }
  | { readonly kind: 'sasFiles' }
  | {
      readonly kind: 'nextLink'
      readonly maxPageSize?: number
      readonly defaultPageSize?: number
      readonly pageSizeParameter?: string
    }

/** What a property holds, as far as `$filter` cares. `texts` is a collection; an instant has a date and a time. */
export type FilterKind = 'text' | 'number' | 'boolean' | 'instant' | 'guid' | 'texts'

/** OData query options that the documentation names for an operation. */
export interface ODataOptions {
  /** Properties that `$filter` takes, and what each holds. */
  readonly filterable: Readonly<Record<string, FilterKind>>
  readonly expandable: readonly string[]
  /** Largest `$top`, where the option exists. */
  readonly maxTop?: number
  readonly skip: boolean
}

/** One endpoint of the API, as far as a call depends on it. Its words are in {@link OperationDocs}. */
export interface Operation {
  /** The one name of this operation everywhere: `listAlerts`. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path template below the API host: `/api/alerts/{id}`. */
  readonly path: string
  readonly permissions: {
    readonly delegated: PermissionAlternatives
    readonly application: PermissionAlternatives
  }
  readonly effect: Effect
  /** Whether a repeat of the same request leaves the same state behind. */
  readonly idempotent: boolean
  /** Which API it belongs to: Defender for Endpoint itself, or Microsoft Graph, with a host and token of its own. */
  readonly service: 'defender' | 'graph'
  /** Documented quotas; all hold at once. Empty where none is documented. */
  readonly rateLimits: readonly RateLimit[]
  /** The other reading, where documents disagree. */
  readonly alternativeRateLimits?: readonly RateLimit[]
  /** Operations of one family share their quota. */
  readonly rateLimitFamily?: string
  readonly paging: Paging
  readonly odata?: ODataOptions
  /** Portal roles that a signed-in user needs besides the permission. */
  readonly roles: readonly string[]
  /** Whether a user sees only devices of their own device groups; null where nobody says. */
  readonly deviceGroupScoped: boolean | null
  /** Status of a success. */
  readonly successStatus: number
  /** What a success carries: a record, a page of records, a bare value, or nothing. */
  readonly answer: 'record' | 'page' | 'value' | 'empty'
  /** The service answers 404 where others answer an empty page. */
  readonly emptyWhenNotFound?: true
  /** Names of the parameters, in the order of the page; those of the query as they go on the wire. */
  readonly parameters: { readonly path: readonly string[]; readonly query: readonly string[] }
  readonly requestBody?: {
    readonly required: boolean
    readonly mediaType: 'application/json' | 'multipart/form-data'
  }
  readonly preview?: true
  readonly deprecated?: true
  /** Service error codes that this operation documents besides the general ones. */
  readonly errorCodes?: readonly string[]
}
