/**
 * Every stable code that mde-kit throws. Branch on these; messages may be reworded in a patch release.
 *
 * `MDE_AUTH_*` say who must act on a refused sign-in: the user, the app's owner, an administrator.
 */
export type ErrorCode =
  | 'MDE_CONFIG'
  | 'MDE_NETWORK'
  | 'MDE_TIMEOUT'
  | 'MDE_ABORTED'
  | 'MDE_AUTH'
  | 'MDE_AUTH_USER'
  | 'MDE_AUTH_MFA'
  | 'MDE_AUTH_CONSENT'
  | 'MDE_AUTH_APP'
  | 'MDE_AUTH_TENANT'
  | 'MDE_AUTH_RESOURCE'
  | 'MDE_AUTH_EXPIRED'
  | 'MDE_AUTH_BLOCKED'
  | 'MDE_CACHE'
  | 'MDE_TOKEN_INVALID'
  | 'MDE_PERMISSION_MISSING'
  | 'MDE_HTTP'
  | 'MDE_RATE_LIMITED'
  | 'MDE_QUOTA'
  | 'MDE_DECODE'
  | 'MDE_PAGING'
  | 'MDE_EXPORT_REPLACED'
  | 'MDE_ACTION_FAILED'
  | 'MDE_ACTION_PENDING'
  | 'MDE_ACTION_UNKNOWN'
  | 'MDE_HUNTING_LIMIT'
  | 'MDE_KQL'
  | 'MDE_PORT_IN_USE'
