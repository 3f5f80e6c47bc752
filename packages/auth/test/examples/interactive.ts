// README: interactive
import { type Credential, interactiveCredential } from '@mde-kit/auth'

export function signInHere(clientId: string, openBrowser: (url: string) => Promise<unknown>): Credential {
  return interactiveCredential({ tenantId: 'organizations', clientId, openBrowser })
}
// README: end
