// README: web
import { createWebSignIn, type PendingSignIn, type SignedIn, type WebSignInConfig } from '@mde-kit/auth'
import { resolveCloud } from '@mde-kit/contract/clouds'

export function pages(config: WebSignInConfig, session: { pending?: PendingSignIn | undefined }) {
  const web = createWebSignIn(config)
  return {
    async login(): Promise<string> {
      session.pending = await web.beginSignIn({ scopes: resolveCloud().scope })
      return session.pending.url // redirect the browser there
    },
    async callback(url: string): Promise<SignedIn> {
      const { pending } = session
      if (!pending) throw new Error('no sign-in was begun in this browser')
      session.pending = undefined // an answer is good for one try
      return web.redeem(url, pending) // who it is, a token, and a credential that renews
    },
  }
}
// README: end
