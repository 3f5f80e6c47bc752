import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'

const soonSeconds = 300

/** The token must be within its lifetime, with the allowed clock skew on both sides. */
export const checkLifetime: Rule = ({ claims, target, nowSeconds }) => {
  const { exp, nbf } = claims
  const skew = target.clockSkewSeconds
  if (exp === undefined)
    return [refused('expiry-missing', 'malformed', 'The token does not say when it expires (exp).', again)]
  if (nbf !== undefined && nbf > exp)
    return [refused('lifetime-inverted', 'malformed', 'The token expires before it becomes valid.', again)]
  if (exp <= nowSeconds - skew)
    return [
      refused(
        'expired',
        'expired',
        `The token expired at ${iso(exp)}, ${nowSeconds - exp} seconds ago.`,
        again,
      ),
    ]
  if (nbf !== undefined && nbf > nowSeconds + skew)
    return [refused('not-yet-valid', 'not-yet-valid', `The token is not valid before ${iso(nbf)}.`, setClock)]
  if (exp <= nowSeconds)
    return [
      {
        level: 'warning',
        code: 'expired-within-skew',
        message: `The token expired ${nowSeconds - exp} seconds ago; only the allowance for clocks keeps it alive.`,
        next: again,
      },
    ]
  if (exp <= nowSeconds + soonSeconds)
    return [
      {
        level: 'info',
        code: 'expires-soon',
        message: `The token expires in ${exp - nowSeconds} seconds.`,
        next: again,
      },
    ]
  return []
}

const again = 'Get a new token.'
const setClock = 'Check the clock of this machine.'

function refused(
  code: Finding['code'],
  reason: 'malformed' | 'expired' | 'not-yet-valid',
  message: string,
  next: string,
): Finding {
  return { level: 'error', code, reason, message, next }
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
