import { finding } from '../findings/finding.ts'
import type { Rule } from './rule.ts'

const soonSeconds = 300

/** The token must be within its lifetime, with the allowed clock skew on both sides. */
export const checkLifetime: Rule = ({ claims: { exp, nbf }, target, nowSeconds }) => {
  const skew = target.clockSkewSeconds
  if (exp === undefined)
    return [finding('expiry-missing', 'The token does not say when it expires (exp).', again)]
  if (nbf !== undefined && nbf > exp)
    return [finding('lifetime-inverted', 'The token expires before it becomes valid.', again)]
  if (exp <= nowSeconds - skew)
    return [finding('expired', `The token expired at ${iso(exp)}, ${nowSeconds - exp} seconds ago.`, again)]
  if (nbf !== undefined && nbf > nowSeconds + skew)
    return [finding('not-yet-valid', `The token is not valid before ${iso(nbf)}.`, setClock)]
  if (exp <= nowSeconds)
    return [
      finding(
        'expired-within-skew',
        `The token expired ${nowSeconds - exp} seconds ago; only the allowance for clocks keeps it alive.`,
        again,
      ),
    ]
  if (exp <= nowSeconds + soonSeconds)
    return [finding('expires-soon', `The token expires in ${exp - nowSeconds} seconds.`, again)]
  return []
}

const again = 'Get a new token.'
const setClock = 'Check the clock of this machine.'

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
