import { html } from 'hono/html'
import type { Page } from './layout.ts'

/**
 * Goes on to the sign-in service, which ends its own session. Not a redirect: browsers hold those after a form to the
 * policy of its page, and a service may send people over hosts that nobody can list, such as that of their company.
 */
export function signedOutPage(serviceUrl: string): Page {
  return {
    title: 'You are signed out of this app',
    goesOnTo: serviceUrl,
    content: html`<p>The sign-in service may still know you in this browser; the next page signs you out there too.</p>
<p><a class="button" href="${serviceUrl}">Go on</a></p>`,
  }
}
