import { html } from 'hono/html'
import { formTokenField, type Html } from './layout.ts'

/** Asks for a new token, with what is granted by now. */
export function renewForm(formToken: string): Html {
  return html`<form method="post" action="/token/renew">${formTokenField(formToken)}<button>Get a new token</button></form>`
}
