import { type CloudChoice, resolveCloud } from '../clouds/resolve-cloud.ts'
import { ConfigError } from '../errors/config-error.ts'

/** Which app asks which tenant for consent. */
export interface AdminConsentRequest extends Pick<CloudChoice, 'cloud' | 'authorityHost'> {
  /** Id or domain of the tenant whose administrator shall consent, or `organizations` to let them choose. */
  readonly tenantId: string
  /** Application (client) id of the app registration. */
  readonly clientId: string
  /** Where the browser goes afterwards; registered with the app. Without it, Entra takes the first registered one. */
  readonly redirectUri?: string | undefined
  /** Comes back unchanged with the redirect, to tell that the answer belongs to a question of yours. */
  readonly state?: string | undefined
}

/**
 * Builds the link that lets an administrator grant an app everything its registration asks for, for the whole tenant.
 *
 * Of the two documented forms this is `/{tenant}/adminconsent`. It grants the `requiredResourceAccess` of the
 * registration: every resource app at once, both kinds of permission, nothing to list and no redirect needed. The other
 * form, `/{tenant}/v2.0/adminconsent`, demands a redirect and a `scope`, and a scope of `/.default` names one resource.
 *
 * @throws {@link ConfigError} A value that cannot stand in the link.
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 */
export function adminConsentUrl({
  tenantId,
  clientId,
  redirectUri,
  state,
  ...cloud
}: AdminConsentRequest): string {
  const { authorityHost } = resolveCloud(cloud)
  // `common` and `consumers` include personal accounts, which have no administrator.
  if (
    !/^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/.test(tenantId) ||
    ['common', 'consumers'].includes(tenantId.toLowerCase())
  )
    throw new ConfigError('tenantId names no tenant that could consent.', {
      next: "Give the tenant's id, one of its domains, or organizations.",
    })
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(clientId))
    throw new ConfigError('clientId is no GUID.', {
      next: 'Give the application (client) id that the app registration shows.',
    })
  if (redirectUri !== undefined && !URL.canParse(redirectUri))
    throw new ConfigError('redirectUri is no URL.', {
      next: 'Give one of the redirect URIs registered with the app.',
    })
  const url = new URL(`${authorityHost}/${tenantId}/adminconsent`)
  url.searchParams.set('client_id', clientId)
  if (redirectUri !== undefined) url.searchParams.set('redirect_uri', redirectUri)
  if (state !== undefined) url.searchParams.set('state', state)
  return url.href
}
