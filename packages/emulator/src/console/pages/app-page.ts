import { findPermission, permissions, resourceApp, type TokenKind } from '@mde-kit/contract/permissions'
import { html } from 'hono/html'
import type { App } from '../../entra/directory/apps.ts'
import type { Directory } from '../../entra/directory.ts'
import type { Html } from '../../pages/render-document.ts'
import type { ConsolePage } from '../console-page.ts'
import { buttonForm, factList, formTokenField, table } from '../markup.ts'
import { appPath } from './apps-page.ts'

const kinds: readonly TokenKind[] = ['delegated', 'application']

/** One app registration: its permissions, and consent to them. */
export function appPage(directory: Directory, app: App, formToken: string): ConsolePage {
  const { clientId, tenantId, displayName, redirectUris, requiredPermissions } = app
  const granted = directory.tenantConsent(clientId)
  const path = appPath(app)
  return {
    title: displayName,
    content: html`${factList([
      ['Client id', html`<code>${clientId}</code>`],
      ['Tenant', html`${directory.needTenant(tenantId).domain} <code>${tenantId}</code>`],
      ['Public client flows', app.isPublicClient ? 'allowed' : 'not allowed'],
      ['Redirect URIs', redirectUris.map(({ uri, platform }) => `${uri} (${platform})`).join(', ') || 'none'],
    ])}
<h2>API permissions</h2>
${
  requiredPermissions.length === 0
    ? html`<p>It asks for no permission.</p>`
    : table(
        `Permissions of ${resourceApp.displayName}`,
        ['Permission', 'Kind', 'What it is for', 'Consent'],
        requiredPermissions.map(({ kind, name }) => [
          html`<code>${name}</code>`,
          kind,
          findPermission(name, kind)?.displayName ?? '',
          granted[kind].includes(name) ? 'granted for everybody' : 'not granted',
        ]),
      )
}
<p>
${buttonForm(`${path}/grant`, formToken, { text: 'Grant admin consent' })}
${buttonForm(`${path}/revoke`, formToken, { text: 'Take all consent back' })}
</p>
<p>A token keeps the permissions that it was issued with: after a change, get a new one.</p>
${addPermissionForm(app, formToken)}`,
  }
}

function addPermissionForm(app: App, formToken: string): Html {
  const isHeld = (kind: TokenKind, name: string) =>
    app.requiredPermissions.some((held) => held.kind === kind && held.name === name)
  return html`<form method="post" action="${appPath(app)}/permissions">
<fieldset><legend>Add a permission</legend>
${formTokenField(formToken)}
<label for="permission">Permission</label>
<select id="permission" name="permission" required>
${kinds.map(
  (kind) => html`<optgroup label="${kind}">
${Object.keys(permissions[kind])
  .filter((name) => !isHeld(kind, name))
  .map((name) => html`<option value="${kind} ${name}">${name}</option>`)}
</optgroup>`,
)}
</select>
<button>Add</button>
</fieldset>
</form>`
}
