import { html } from 'hono/html'
import type { IssuedToken } from '../../entra/issued-tokens.ts'
import type { Directory } from '../../entra/directory.ts'
import type { Html } from '../../pages/render-document.ts'
import type { ConsolePage } from '../console-page.ts'
import { codeBlock } from '../markup.ts'

/** Access tokens that were issued, decoded. The tokens themselves, and refresh tokens, are nowhere on the page. */
export function tokensPage(tokens: readonly IssuedToken[], directory: Directory): ConsolePage {
  return {
    title: 'Tokens',
    content:
      tokens.length === 0
        ? html`<p>No token was issued yet. <a href="/">The start page</a> says how to get one.</p>`
        : html`<p>The latest ${tokens.length} access tokens, newest first: what they say, not the tokens themselves.</p>
${tokens.map((token) => tokenDetails(token, directory))}`,
  }
}

function tokenDetails({ at, claims }: IssuedToken, directory: Directory): Html {
  const permissions = textOf(claims['scp']) || textOf(claims['roles']) || 'no permission'
  const app = directory.findApp(textOf(claims['appid']))?.displayName ?? 'an unknown app'
  const who = textOf(claims['upn']) || 'the app by itself'
  return html`<details>
<summary>${at.slice(11, 19)} ${app}, ${who}: ${permissions}</summary>
<p>Issued ${instantOf(claims['iat'])}, good until ${instantOf(claims['exp'])}, for <code>${textOf(claims['aud'])}</code>.
${claims['scp'] === undefined ? html`An app-only token: its permissions are in <code>roles</code>.` : html`A delegated token: its permissions are in <code>scp</code>, and the user's portal roles and device groups narrow them.`}</p>
${codeBlock(`Claims of the token of ${at}`, JSON.stringify(claims, null, 2))}
</details>`
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(' ')
  return typeof value === 'string' ? value : ''
}

function instantOf(seconds: unknown): string {
  return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : 'at an unknown time'
}
