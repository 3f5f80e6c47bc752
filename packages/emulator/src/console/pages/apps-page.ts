import { html } from 'hono/html'
import type { App } from '../../entra/directory/apps.ts'
import type { Directory } from '../../entra/directory.ts'
import type { ConsolePage } from '../console-page.ts'
import { table } from '../markup.ts'

/** Where an app has its page. */
export function appPath({ clientId }: Pick<App, 'clientId'>): string {
  return `/emulator/apps/${clientId}`
}

/** All app registrations. */
export function appsPage(directory: Directory): ConsolePage {
  const apps = directory.apps()
  return {
    title: 'Apps',
    content:
      apps.length === 0
        ? html`<p>No app is registered yet. <a href="/">Register a demo app</a>, or use
<code>emulator.directory.registerApp</code>.</p>`
        : table(
            'App registrations',
            ['Name', 'Client id', 'Tenant', 'Sign-in', 'Consent'],
            apps.map((app) => [
              html`<a href="${appPath(app)}">${app.displayName}</a>`,
              html`<code>${app.clientId}</code>`,
              directory.needTenant(app.tenantId).domain,
              app.isPublicClient ? 'public client flows' : 'confidential client',
              consentText(directory, app),
            ]),
          ),
  }
}

function consentText(directory: Directory, app: App): string {
  if (app.requiredPermissions.length === 0) return 'asks for nothing'
  return directory.hasAdminConsent(app.clientId) ? 'granted for everybody' : 'not granted'
}
