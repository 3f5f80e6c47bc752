// README: github
import { clientAssertionCredential, type GetAssertion } from '@mde-kit/auth'

export function byWorkflow(tenantId: string, clientId: string, env = process.env) {
  const url = `${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=api://AzureADTokenExchange`
  const headers = { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` }
  const getAssertion: GetAssertion = async ({ signal }) =>
    ((await (await fetch(url, { headers, signal })).json()) as { value: string }).value
  return clientAssertionCredential({ tenantId, clientId, getAssertion })
}
// README: end
