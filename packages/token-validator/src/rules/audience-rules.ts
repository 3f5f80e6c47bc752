import { clouds } from '@mde-kit/contract/clouds'
import { resourceApp } from '@mde-kit/contract/permissions'
import { audienceSet, isAcceptedAudience } from '../audience.ts'
import { type Finding, finding } from '../findings/finding.ts'
import { printable } from '../printable.ts'
import { findOtherAudience } from './other-audiences.ts'
import type { Rule } from './rule.ts'

/**
 * Tokens for Graph cannot be verified by anybody else, so that is said before any key is fetched. No verifier can list
 * it among its audiences; an inspection can, of a token that is meant for it.
 */
export const checkGraphAudience: Rule = ({ claims, target }) => {
  if (typeof claims.aud === 'string' && target.audiences.has(claims.aud)) return []
  const other = findOtherAudience(claims.aud)
  if (other?.code !== 'audience-graph') return []
  return [finding(other.code, `The token is for ${other.api}. ${other.hint}`, askAgain(target.cloud))]
}

/** The token must be for the Defender for Endpoint API. */
export const checkAudience: Rule = ({ claims: { aud, ver }, target }) => {
  if (isAcceptedAudience(aud, target.audiences))
    return ver === '2.0' && aud !== resourceApp.appId ? [oddForm] : []
  const other = findOtherAudience(aud)
  if (other?.code === 'audience-graph') return []
  const next = askAgain(target.cloud)
  if (other) return [finding(other.code, `The token is for ${other.api}. ${other.hint}`, next)]
  const cloud = cloudAudiences.find(({ audiences }) => isAcceptedAudience(aud, audiences))?.name
  if (cloud !== undefined)
    return [
      finding(
        'audience-other-cloud',
        `The token is for Defender for Endpoint in the ${cloud} cloud, not in ${target.cloud.name}.`,
        `Choose the ${cloud} cloud. ${next}`,
      ),
    ]
  const found = aud === undefined ? 'nobody (no aud)' : printable(aud)
  return [finding('audience-mismatch', `The token is for ${found}.`, next)]
}

/** Tells whether a finding says that the token is for another API, and certainly so. */
export function isForeignAudience({ code, level }: Finding): boolean {
  return code.startsWith('audience-') && level === 'error'
}

const cloudAudiences = Object.entries(clouds).map(([name, { audiences }]) => ({
  name,
  audiences: audienceSet(audiences),
}))

function askAgain({ scope, resource }: { readonly scope: string; readonly resource: string }): string {
  return printable(`Ask for the scope ${scope}, or on the v1 endpoint for the resource ${resource}.`, 1000)
}

const oddForm = finding(
  'audience-form',
  `The token is a v2 token, yet its audience is not the GUID ${resourceApp.appId}.`,
  'Verify its signature before you trust it.',
)
