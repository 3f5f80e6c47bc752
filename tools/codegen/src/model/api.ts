import type { FilterKind, Paging, RateLimit } from '@mde-kit/contract'
import type { JsonObject } from '../load/merge.ts'

export type TokenKind = 'delegated' | 'application'

export interface OperationModel {
  readonly id: string
  readonly resource: string
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly permissions: Readonly<Record<TokenKind, readonly (readonly string[])[]>>
  readonly effect: string
  readonly idempotent: boolean
  readonly rateLimits: readonly RateLimit[]
  readonly alternativeRateLimits: readonly RateLimit[] | undefined
  readonly rateLimitFamily: string | undefined
  readonly paging: Paging
  /** An instant by which a list can be read in windows of time. */
  readonly windowBy: string | undefined
  readonly odata: ODataModel | undefined
  readonly roles: readonly string[]
  readonly deviceGroupScoped: boolean | null
  readonly emptyWhenNotFound: boolean
  readonly preview: boolean
  readonly deprecated: boolean
  readonly retirement: JsonObject | undefined
  readonly permissionsInferred: boolean
  readonly platforms: JsonObject | undefined
  readonly licence: string | undefined
  readonly limits: JsonObject | undefined
  readonly errorCodes: readonly string[] | undefined
  readonly service: 'defender' | 'graph'
  /** Schema of the rows in the files that an export links to. */
  readonly fileRows: string | undefined
  readonly conflicts: readonly string[]
  readonly successStatus: number
  /** Statuses of the refusals that are documented, in rising order. */
  readonly errorStatuses: readonly number[]
  readonly answer: AnswerModel
  readonly pathParameters: readonly ParameterModel[]
  readonly queryParameters: readonly ParameterModel[]
  readonly body: BodyModel | undefined
  readonly source: { readonly url: string; readonly page: string; readonly date: string }
  /** Pointer into the merged document, for findings. */
  readonly pointer: string
}

/** A property that can be filtered on. */
export interface FilterFieldModel {
  readonly name: string
  readonly kind: FilterKind
  /** Its known values; empty where it takes any. */
  readonly values: readonly string[]
  readonly isNullable: boolean
  readonly description: string
}

export interface ODataModel {
  /** As the spec has it. `fields` lacks those that the record does not have, or has in a shape without a literal. */
  readonly filterable: readonly string[]
  readonly fields: readonly FilterFieldModel[]
  /** Schema of the records that are filtered. */
  readonly record: string | undefined
  readonly expandable: readonly string[]
  readonly maxTop: number | undefined
  readonly skip: boolean
}

/** What a success carries. `schema` is the component's name; a `value` is a bare number or text. */
export type AnswerModel =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly schema: string }
  | { readonly kind: 'record'; readonly schema: string }
  | { readonly kind: 'page'; readonly schema: string; readonly item: string }

export interface ParameterModel {
  readonly name: string
  readonly type: 'string' | 'number'
  readonly required: boolean
  readonly description: string
}

export interface BodyModel {
  readonly required: boolean
  readonly mediaType: 'application/json' | 'multipart/form-data'
  readonly schema: string
  readonly description: string
}

export interface ResourceModel {
  readonly name: string
  readonly description: string
}

/** The API as the generator sees it: plain data, all references resolved to names. */
export interface Api {
  readonly operations: readonly OperationModel[]
  readonly resources: readonly ResourceModel[]
  readonly catalogues: {
    readonly permissions: JsonObject
    readonly clouds: JsonObject
    readonly serviceErrors: JsonObject
    readonly entraErrors: JsonObject
    readonly huntingTables: JsonObject
  }
  /** One self-contained OpenAPI document, servers and scopes filled in from the catalogues. */
  readonly document: JsonObject
}

export interface GeneratedFile {
  /** Path from the root of the repository, or of the output folder. */
  readonly path: string
  readonly text: string
}
