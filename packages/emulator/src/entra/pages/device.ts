import { html } from 'hono/html'
import type { Page } from './layout.ts'

/** Asks for the code that the other device shows. */
export function userCodePage(action: string, userCode: string | undefined, error?: string): Page {
  return {
    title: 'Enter code',
    content: html`<p>Enter the code displayed on your app or device.</p>
<form method="post" action="${action}">
${error === undefined ? '' : html`<p class="error" role="alert" id="error">${error}</p>`}
<label for="otc">Code</label>
<input id="otc" name="otc" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" required autofocus
 value="${userCode ?? ''}"${error === undefined ? '' : html` aria-describedby="error"`}>
<button class="main">Next</button>
</form>`,
  }
}
