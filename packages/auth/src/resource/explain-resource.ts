import { clouds } from '@mde-kit/contract/clouds'
import { AuthError } from '../errors/auth-error.ts'
import { resourceOf } from './resource.ts'

/** Codes of refusals that the wrong resource leads to. */
const aboutResource: readonly string[] = ['MDE_AUTH_RESOURCE', 'MDE_AUTH_CONSENT']

/**
 * Adds to a refusal what most often lies behind it: a host of the API was asked for in place of its resource, or the
 * resource of another cloud. Only after a refusal, because Entra has the last word on what a resource is.
 *
 * @returns What was thrown, or an error like it with another `next`.
 */
export function explainResource(fault: unknown, scopes: readonly string[], authorityHost: string): unknown {
  if (!(fault instanceof AuthError) || !aboutResource.includes(fault.code)) return fault
  const mismatch = findMismatch(scopes, authorityHost)
  if (mismatch === undefined) return fault
  return new AuthError(fault.message, { ...fault, cause: fault.cause, next: `${mismatch} ${fault.next}` })
}

/**
 * Says of a token that was granted that the API will not take it, for the same reasons. Entra grants it all the same
 * where a host of the API is the resource of another product.
 *
 * @returns undefined where nothing is known against it.
 */
export function warnOfResource(scopes: readonly string[], authorityHost: string): AuthError | undefined {
  const mismatch = findMismatch(scopes, authorityHost)
  if (mismatch === undefined) return undefined
  return new AuthError(`The Defender for Endpoint API does not take a token for ${scopes.join(' ')}.`, {
    code: 'MDE_AUTH_RESOURCE',
    next: mismatch,
  })
}

function findMismatch(scopes: readonly string[], authorityHost: string): string | undefined {
  return scopes
    .map((scope) => hostMismatch(resourceOf(scope)) ?? cloudMismatch(resourceOf(scope), authorityHost))
    .find((found) => found !== undefined)
}

function hostMismatch(resource: string): string | undefined {
  const cloud = Object.values(clouds).find(
    ({ apiBase, geoBases, audiences }) =>
      [apiBase, ...Object.values(geoBases)].includes(resource) && !audiences.includes(resource),
  )
  if (cloud === undefined) return undefined
  const product = resource === clouds.commercial.apiBase ? ', and as a resource Microsoft Defender XDR' : ''
  return (
    `Ask for ${cloud.resource}/.default, which is good for every host: ` +
    `${resource} is a host of the Defender for Endpoint API${product}.`
  )
}

function cloudMismatch(resource: string, authorityHost: string): string | undefined {
  const all = Object.entries(clouds)
  const meant = all.filter(([, { audiences }]) => audiences.includes(resource))
  const here = all.filter(([, cloud]) => cloud.authorityHost === authorityHost)
  // A sign-in host that belongs to no cloud, such as an emulator, serves whom it likes.
  if (here.length === 0 || meant.length === 0 || meant.some((entry) => here.includes(entry))) return undefined
  const names = meant.map(([name]) => name).join(' and ')
  return (
    `The resource ${resource} is that of ${names}, which signs in elsewhere than at ${authorityHost}: ` +
    'set cloud to that of the tenant, or ask for the resource of its cloud.'
  )
}
