import { html } from 'hono/html'
import type { Session } from '../sessions.ts'
import type { Page } from './layout.ts'

/** Says what the app is for, and who is signed in. */
export function homePage({ user }: Session): Page {
  return {
    title: 'Sign in to Defender for Endpoint',
    content: html`<p>This app signs you in with Microsoft and shows what the access token for the Microsoft Defender for
Endpoint API says, what is wrong with it, and which calls it is good for. The token stays on the server of this app.</p>
${
  user
    ? html`<p>You are signed in as <strong>${user.account.name ?? user.account.username}</strong>.
<a href="/token">Look at your token</a> or at <a href="/alerts">the newest alerts</a>.</p>`
    : html`<p><a class="button" href="/sign-in">Sign in with Microsoft</a></p>`
}
<p>Or <a href="/paste">paste a token</a> that you have; it is read here and sent nowhere.</p>`,
  }
}
