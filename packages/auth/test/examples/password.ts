// README: password
import { type Credential, passwordCredential } from '@mde-kit/auth'

export function asInTheTutorial(username: string, password: string): Credential {
  const app = { tenantId: 'contoso.com', clientId: '11111111-2222-3333-4444-555555555555' }
  return passwordCredential({ ...app, username, password }) // endpoint: 'v2' sends scope instead of resource
}
// README: end
