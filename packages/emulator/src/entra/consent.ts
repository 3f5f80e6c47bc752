import type { Ask } from './ask.ts'
import type { App } from './directory/apps.ts'
import type { User } from './directory/users.ts'
import type { Directory } from './directory.ts'
import { NotEmulated } from './not-emulated.ts'
import { defenderResource, graphResource } from './resources.ts'

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
 * `.default` is content with what was consented to before, even if the registration has grown since: a permission
 * added later stays out of tokens until consent is granted again.
 *
 * @throws {@link NotEmulated} The permission belongs to an API that the directory knows nothing about.
 */
export function judgeConsent(directory: Directory, app: App, user: User, ask: Ask): ConsentState {
  if (ask.resource === graphResource && isSignInOnly(ask)) return { granted: namesOf(ask), missing: [] }
  if (ask.resource !== defenderResource)
    throw new NotEmulated(`delegated permissions of ${ask.resource.displayName}`)
  const consented = directory.consentedScopes(app.clientId, user)
  if (ask.names === 'default')
    return { granted: consented, missing: consented.length > 0 ? [] : requiredScopes(app) }
  const wanted = [...new Set(ask.names)].sort()
  return {
    granted: wanted.filter((name) => consented.includes(name)),
    missing: wanted.filter((name) => !consented.includes(name)),
  }
}

/** What a consent page lists when it is shown in any case. */
export function everythingAsked(app: App, ask: Ask): readonly string[] {
  if (ask.resource !== defenderResource) return []
  return ask.names === 'default' ? requiredScopes(app) : [...new Set(ask.names)].sort()
}

function requiredScopes(app: App): readonly string[] {
  return app.requiredPermissions.filter(({ kind }) => kind === 'delegated').map(({ name }) => name)
}

function isSignInOnly(ask: Ask): boolean {
  return ask.names !== 'default' && ask.names.every((name) => ask.oidc.has(name))
}

function namesOf(ask: Ask): readonly string[] {
  return ask.names === 'default' ? [] : ask.names
}
