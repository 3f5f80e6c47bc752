import { clouds } from '@mde-kit/contract/clouds'
import { resourceApp } from '@mde-kit/contract/permissions'
import { isAcceptedAudience } from '../audience.ts'
import { printable } from '../printable.ts'
import type { Finding } from './finding.ts'
import { otherAudiences } from './other-audiences.ts'
import type { Rule } from './rule.ts'

/** Tokens for Graph cannot be verified by anybody else, so that is said before any key is fetched. */
export const checkGraphAudience: Rule = (input) =>
  checkAnyAudience(input).filter(({ code }) => code === 'audience-graph')

/** The token must be for the Defender for Endpoint API. */
export const checkAudience: Rule = (input) =>
  checkAnyAudience(input).filter(({ code }) => code !== 'audience-graph')

/** Tells whether a finding says that the token is for another API, and certainly so. */
export function isForeignAudience({ code, level }: Finding): boolean {
  return code.startsWith('audience-') && level === 'error'
}

const checkAnyAudience: Rule = ({ claims, target }) => {
  const { aud, ver } = claims
  const next = `Ask for the scope ${target.cloud.scope}, or on the v1 endpoint for the resource ${target.cloud.resource}.`
  const other = otherAudiences.find(({ audiences }) => isAcceptedAudience(aud, audiences))
  if (other?.code === 'audience-graph')
    return [refused(other.code, 'unverifiable', say(other.api, other.hint), next)]
  if (isAcceptedAudience(aud, target.audiences))
    return ver === '2.0' && aud !== resourceApp.appId ? [oddForm] : []
  if (other?.code === 'audience-xdr')
    return [{ ...refused(other.code, 'audience', say(other.api, other.hint), next), level: 'warning' }]
  if (other) return [refused(other.code, 'audience', say(other.api, other.hint), next)]
  const cloud = Object.entries(clouds).find(([, { audiences }]) => isAcceptedAudience(aud, audiences))?.[0]
  if (cloud !== undefined)
    return [
      refused(
        'audience-other-cloud',
        'audience',
        `The token is for Defender for Endpoint in the ${cloud} cloud, not in ${target.cloud.name}.`,
        `Choose the ${cloud} cloud. ${next}`,
      ),
    ]
  const found = aud === undefined ? 'nobody (no aud)' : printable(aud)
  return [refused('audience-mismatch', 'audience', `The token is for ${found}.`, next)]
}

function refused(
  code: Finding['code'],
  reason: 'audience' | 'unverifiable',
  message: string,
  next: string,
): Finding {
  return { level: 'error', code, reason, message, next }
}

function say(api: string, hint: string): string {
  return `The token is for ${api}. ${hint}`
}

const oddForm: Finding = {
  level: 'warning',
  code: 'audience-form',
  message: `The token is a v2 token, yet its audience is not the GUID ${resourceApp.appId}.`,
  next: 'Verify its signature before you trust it.',
}
