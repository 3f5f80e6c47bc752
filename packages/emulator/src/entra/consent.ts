import type { App } from './directory/apps.ts'
import type { User } from './directory/users.ts'
import type { Directory } from './directory.ts'
import { NotEmulated } from './not-emulated.ts'
import type { RequestedScope } from './requested-scope.ts'
import { defenderResource, graphResource, heldFor, resourceOfPermission } from './resources.ts'

/** How consent stands between an app, a person and what is asked for. */
export interface ConsentState {
  /** Permission names that a token may carry now: its `scp`. */
  readonly granted: readonly string[]
  /** Names that somebody has to consent to first. */
  readonly missing: readonly string[]
}

/**
 * Judges a delegated request.
 *
 * The API of a registered app is open to every app of its tenant. `.default` is content with what was consented to before, even if the registration has grown since: a permission
 * added later stays out of tokens until consent is granted again.
 *
 * @throws {@link NotEmulated} The permission belongs to an API that the directory knows nothing about.
 */
export function judgeConsent(
  directory: Directory,
  app: App,
  user: User,
  requested: RequestedScope,
): ConsentState {
  if (requested.resource === graphResource && isSignInOnly(requested))
    return { granted: namesOf(requested), missing: [] }
  const { exposedBy } = requested.resource
  if (exposedBy)
    return { granted: requested.names === 'default' ? exposedBy.exposedScopes : requested.names, missing: [] }
  if (requested.resource !== defenderResource && !isHunting(app, requested))
    throw new NotEmulated(`delegated permissions of ${requested.resource.displayName}`)
  const consented = heldFor(requested.resource, 'delegated', directory.consentedScopes(app.clientId, user))
  if (requested.names === 'default')
    return { granted: consented, missing: consented.length > 0 ? [] : requiredScopes(app, requested) }
  const wanted = [...new Set(requested.names)].sort()
  return {
    granted: wanted.filter((name) => consented.includes(name)),
    missing: wanted.filter((name) => !consented.includes(name)),
  }
}

/** What a consent page lists when it is shown in any case. */
export function everythingAsked(app: App, requested: RequestedScope): readonly string[] {
  if (requested.resource !== defenderResource && !isHunting(app, requested)) return []
  return requested.names === 'default' ? requiredScopes(app, requested) : [...new Set(requested.names)].sort()
}

function requiredScopes(app: App, { resource }: RequestedScope): readonly string[] {
  const names = app.requiredPermissions.filter(({ kind }) => kind === 'delegated').map(({ name }) => name)
  return heldFor(resource, 'delegated', names)
}

/** Of Graph, the directory knows the permission for hunting and no other. */
function isHunting(app: App, requested: RequestedScope): boolean {
  if (requested.resource !== graphResource) return false
  const names = requested.names === 'default' ? requiredScopes(app, requested) : requested.names
  return names.length > 0 && names.every((name) => resourceOfPermission('delegated', name) === graphResource)
}

function isSignInOnly(requested: RequestedScope): boolean {
  return requested.names !== 'default' && requested.names.every((name) => requested.oidc.has(name))
}

function namesOf(requested: RequestedScope): readonly string[] {
  return requested.names === 'default' ? [] : requested.names
}
