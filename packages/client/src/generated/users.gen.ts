// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Alert, Machine, User } from '@mde-kit/contract'
import { getUser, listUserAlerts, listUserMachines } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Accounts that were seen on devices. */
export interface UsersResource {
  /**
   * Get one user. Known from a page of 2021 that has left the documentation; whether the service still
   * answers is not known. Apps alone may call it. Neither a portal role, a limit by device group nor a
   * quota is stated. `getAlertUser` and `listMachineLogonUsers` answer with users too.
   *
   * `GET /api/users/{id}`, effect: read. Delegated: not possible. Application: User.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @deprecated The page of the call has left the documentation; nobody says whether or when the call
   * itself goes.
   *
   * @see
   * https://github.com/MicrosoftDocs/microsoft-365-docs/blob/06489c4d16feb92836b21a30917926765df2e4e5/microsoft-365/security/defender-endpoint/get-user-information.md
   * (read 2021-03-23)
   */
  get(id: string, options?: CallOptions): Promise<User>

  /**
   * List the alerts of a user. Alerts that have to do with a user, named by the account alone. An unknown
   * user has an empty list, and so, most likely, has a user named in any other way. Alerts on devices
   * outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.
   *
   * `GET /api/users/{id}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
   * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-user-related-alerts (read 2025-11-16)
   */
  listAlerts(id: string, options?: CallOptions): Pages<Alert>

  /**
   * List the devices of a user. Devices that a user has to do with, named by the account alone. An unknown
   * user has an empty list, and so, most likely, has a user named in any other way. Devices outside a
   * signed-in user's device groups are left out. Needs a device permission, not one for users. The page
   * says nothing of paging or of OData.
   *
   * `GET /api/users/{id}/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-user-related-machines (read 2025-11-16)
   */
  listMachines(id: string, options?: CallOptions): Pages<Machine>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createUsersClient(options: ClientOptions): UsersResource {
  return createUsersResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createUsersResource(shared: Caller): UsersResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/users'))
  return {
    get: (id, options) => caller.record(getUser, { path: { id } }, options),
    listAlerts: (id, options) => caller.pages(listUserAlerts, { path: { id } }, options),
    listMachines: (id, options) => caller.pages(listUserMachines, { path: { id } }, options),
  }
}
