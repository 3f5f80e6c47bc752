import { type EntraRefusal, refuse } from './entra-refusal.ts'

/**
 * Makes the refusal for a person who would need a second factor where nobody can ask for one: AADSTS50076 with the
 * claims that the client has to repeat in its next authorization request, so that the policy asks there.
 */
export function needSecondFactor(policyId: string): EntraRefusal {
  return refuse(50076, {
    claims: JSON.stringify({ access_token: { capolids: { essential: true, values: [policyId] } } }),
  })
}
