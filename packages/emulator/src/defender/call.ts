import type { Operation, OperationId, OperationTypes } from '@mde-kit/contract'
import type { Grants } from '@mde-kit/contract/permissions'
import type { JsonObject } from './read-body.ts'
import type { Hunting } from '../hunting/create-hunting.ts'
import type { RunTimeBudget } from './run-time-budget.ts'
import type { TenantState } from './state/tenant-state.ts'
import type { WrittenJson } from './written-json.ts'

/** Who calls, as far as handlers care. */
export interface Caller {
  /** What the service writes down as author: the user principal name, or the name of the app. */
  readonly name: string
  /** Client id of the app, also where a user calls by it. */
  readonly appId: string
  readonly grants: Grants
  /** Device groups in reach for this operation. */
  readonly deviceGroups: readonly string[] | 'all'
}

/** A call that has passed every check that is the same for all operations. */
export interface Call {
  readonly operation: Operation
  readonly parameters: Readonly<Record<string, string>>
  /** The address as it was called; links in answers start with its origin. */
  readonly url: URL
  /** Empty where the operation takes none. */
  readonly body: JsonObject
  readonly caller: Caller
  /** GUID. */
  readonly tenantId: string
  readonly tenant: TenantState
  /** Milliseconds since 1970. */
  readonly nowMs: number
  /** A link to a file of the tenant, in a folder of the storage. */
  readonly fileLink: (folder: string, path: readonly string[], lifetimeMs: number) => string
  /** Whether lists have the documented oddities: 404 where some are empty, and no link after `$top`. */
  readonly hasOddities: boolean
  /** Records per page where the caller gives no `$top`. */
  readonly pageSize: number
  readonly hunting: Hunting
  /** Undefined where quotas are not kept. */
  readonly runTime: RunTimeBudget | undefined
  /** Whether the caller has gone. */
  readonly isAbandoned: () => boolean
}

type Responses<Id extends OperationId> = OperationTypes[Id]['responses']
type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : undefined

/** What the spec says a success of the operation carries; undefined for no body. */
export type SuccessBody<Id extends OperationId> = JsonOf<
  Responses<Id>[Extract<keyof Responses<Id>, 200 | 201 | 204>]
>

/** Answers an operation, or throws a refusal. What is written already has to be a {@link SuccessBody} all the same. */
export type Handler<Id extends OperationId> = (
  call: Call,
) => SuccessBody<Id> | WrittenJson | Promise<SuccessBody<Id>>

/** `@odata.context` of a collection (`Alerts`) or of one record (`Alerts/$entity`). */
export function odataContext({ url }: Call, fragment: string): string {
  return `${url.origin}/api/$metadata#${fragment}`
}

/** Tells whether a device group is in reach of the caller. Devices outside of all groups are for `all` only. */
export function reaches({ caller }: Call, group: string | null | undefined): boolean {
  return caller.deviceGroups === 'all' || (typeof group === 'string' && caller.deviceGroups.includes(group))
}
