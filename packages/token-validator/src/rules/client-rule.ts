import { finding } from '../findings/finding.ts'
import { printable } from '../printable.ts'
import type { Rule } from './rule.ts'

/**
 * The token must have been issued to one of the apps expected, where any are.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/claims-validation#validate-the-actor
 */
export const checkClient: Rule = ({ claims, target: { clientIds } }) => {
  if (clientIds === undefined) return []
  const client = claims.ver === '2.0' ? claims.azp : claims.appid
  if (client !== undefined && clientIds.has(client.toLowerCase())) return []
  return [
    finding(
      'client-mismatch',
      `The token was issued to ${client === undefined ? 'no app that it names' : `the app ${printable(client)}`}.`,
      'Get the token with an app whose client id is accepted here.',
    ),
  ]
}
