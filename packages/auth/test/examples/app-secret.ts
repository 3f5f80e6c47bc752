// README: app
import { clientSecretCredential } from '@mde-kit/auth'
import { resolveCloud } from '@mde-kit/contract/clouds'

const { scope } = resolveCloud() // https://api.securitycenter.microsoft.com/.default

export async function tokenOfApp(tenantId: string, clientId: string, clientSecret: string) {
  const credential = clientSecretCredential({ tenantId, clientId, clientSecret })
  const { token, expiresOnTimestamp } = await credential.getToken(scope)
  return { token, expires: new Date(expiresOnTimestamp) }
}
// README: end
