import { clouds } from '@mde-kit/contract/clouds'
import { permissions } from '@mde-kit/contract/permissions'
import type { Directory } from './directory.ts'
import { refuse } from './entra-refusal.ts'
import type { Form } from './form.ts'
import { defenderResource, findResource, graphResource, type Resource } from './resources.ts'

export type EndpointVersion = 'v1' | 'v2'

/** A request, as far as it says what a token is wanted for. */
export interface ScopeRequest {
  readonly directory: Directory
  readonly version: EndpointVersion
  readonly form: Form
}

/** What a request wants a token for. */
export interface RequestedScope {
  readonly resource: Resource
  /** The resource as the request wrote it: `aud` of the token. */
  readonly audience: string
  /** Delegated permission names, or everything that was consented to. */
  readonly names: readonly string[] | 'default'
  /** The OpenID Connect scopes: openid, profile, email, offline_access. */
  readonly oidc: ReadonlySet<string>
}

const oidcScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access']

/** What a v1 sign-in without `resource` is for: the one API whose permissions the directory knows. */
const anything: RequestedScope = {
  resource: defenderResource,
  audience: clouds.commercial.resource,
  names: 'default',
  oidc: new Set(),
}

/**
 * Reads `resource` (v1) or `scope` (v2).
 *
 * @returns Undefined when the request names neither.
 * @throws {@link EntraRefusal} AADSTS500011, 650053, 70011 or 901002: a resource or scope that cannot be had.
 */
export function readRequestedScope({ directory, version, form }: ScopeRequest): RequestedScope | undefined {
  if (version === 'v2') return readScopes(directory, form)
  const audience = form.get('resource')
  if (audience === undefined) return undefined
  const scopes = form.get('scope')?.split(' ') ?? []
  return {
    resource: needResource(directory, audience),
    audience,
    names: 'default',
    // The v1 endpoint gives a refresh token without being asked.
    oidc: new Set([...scopes.filter((scope) => oidcScopes.includes(scope)), 'offline_access']),
  }
}

/** @throws {@link EntraRefusal} AADSTS900144, besides those of {@link readRequestedScope}: the request names neither. */
export function needRequestedScope(request: ScopeRequest): RequestedScope {
  const requested = readRequestedScope(request)
  if (!requested) throw refuse(900144, { detail: request.version === 'v1' ? 'resource' : 'scope' })
  return requested
}

/**
 * Reads what an interactive sign-in is for.
 * On v1 the resource may be left to the token request, and an ID token comes without being asked for.
 */
export function readSignInScope(request: ScopeRequest): RequestedScope {
  if (request.version === 'v2') return needRequestedScope(request)
  return withOidc(readRequestedScope(request) ?? anything, ['openid', 'profile', 'offline_access'])
}

/** What a redemption is for: what it names itself, else what the grant was issued for. */
export function redeemedScope(request: ScopeRequest, original: RequestedScope): RequestedScope {
  const requested = readRequestedScope(request)
  return requested ? withOidc(requested, original.oidc) : original
}

function readScopes(directory: Directory, form: Form): RequestedScope | undefined {
  if (form.has('resource')) throw refuse(901002)
  const scopes = (form.get('scope') ?? '').split(' ').filter(Boolean)
  if (scopes.length === 0) return undefined
  const oidc = scopes.filter((scope) => oidcScopes.includes(scope))
  const parts = scopes.filter((scope) => !oidcScopes.includes(scope)).map(splitScope)
  const first = parts[0]
  // Scopes of OpenID Connect alone give a token for Microsoft Graph that can read the profile.
  if (!first)
    return { ...graphScope, names: oidc.filter((scope) => scope !== 'offline_access'), oidc: new Set(oidc) }
  const resource = needResource(directory, first.audience)
  if (parts.some(({ audience }) => findResource(directory, audience)?.appId !== resource.appId))
    throw refuse(28000)
  const names = parts.map(({ name }) => name)
  if (!names.includes('.default'))
    return {
      resource,
      audience: first.audience,
      names: names.map((name) => canonicalName(resource, name)),
      oidc: new Set(oidc),
    }
  if (names.some((name) => name !== '.default'))
    throw refuse(70011, { detail: '.default does not go together with other scopes' })
  return { resource, audience: first.audience, names: 'default', oidc: new Set(oidc) }
}

const graphScope = { resource: graphResource, audience: graphResource.appId }

/** Splits at the last slash, so that `https://host//.default` keeps the slash of its resource, as Entra does. */
function splitScope(scope: string): { readonly audience: string; readonly name: string } {
  const at = scope.lastIndexOf('/')
  if (at < 0) return { audience: graphResource.appId, name: scope }
  const audience = scope.slice(0, at)
  const name = scope.slice(at + 1)
  // A bare `https://host` splits inside its own `//`.
  if (audience === '' || name === '' || /:\/?$/.test(audience))
    throw refuse(70011, { detail: scope.slice(0, 100) })
  return { audience, name }
}

function needResource(directory: Directory, audience: string): Resource {
  const resource = findResource(directory, audience)
  if (!resource) throw refuse(500011, { detail: audience.slice(0, 100) })
  return resource
}

/** Scope names ignore case; tokens carry the registered spelling. */
function canonicalName(resource: Resource, name: string): string {
  const names =
    resource === defenderResource ? Object.keys(permissions.delegated) : resource.exposedBy?.exposedScopes
  if (!names) return name
  const known = names.find((each) => each.toLowerCase() === name.toLowerCase())
  if (known === undefined)
    throw refuse(650053, { detail: `${name.slice(0, 100)} on ${resource.displayName}` })
  return known
}

function withOidc(requested: RequestedScope, more: Iterable<string>): RequestedScope {
  return { ...requested, oidc: new Set([...requested.oidc, ...more]) }
}
