// README: start
import { startSignInApp } from '@mde-kit/sign-in-app'

/** Serves the app for your tenant until the process ends. */
export async function serve(tenantId: string, clientId: string, clientSecret: string): Promise<string> {
  const redirectUri = 'http://localhost:31544'
  const { url } = await startSignInApp({ tenantId, clientId, clientSecret, redirectUri })
  return url
}
// README: end
