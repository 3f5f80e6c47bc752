// README: web
import { createWebSignIn, type PendingSignIn, type WebSignInConfig } from '@mde-kit/auth'

export function pages(config: WebSignInConfig, scopes: string) {
  const web = createWebSignIn(config)
  return {
    login: () => web.beginSignIn({ scopes }), // keep it in the session, and redirect the browser to its url
    callback: (url: string, pending: PendingSignIn) => web.redeem(url, pending), // remove it there first
  }
}
// README: end
