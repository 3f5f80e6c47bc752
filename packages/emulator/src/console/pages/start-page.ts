import { resolveCloud } from '@mde-kit/contract/clouds'
import { html } from 'hono/html'
import type { App } from '../../entra/directory/apps.ts'
import type { Tenant } from '../../entra/directory/tenants.ts'
import type { DemoApp } from '../../command/demo-app.ts'
import type { ConsolePage } from '../console-page.ts'
import { buttonForm, codeBlock, factList } from '../markup.ts'

export interface StartPageFacts {
  /** The address that the browser has called. */
  readonly origin: string
  readonly tenants: readonly Tenant[]
  readonly apps: readonly App[]
  readonly formToken: string
  /** Just registered: its secret is shown this once. */
  readonly demoApp?: DemoApp | undefined
}

/** The steps of the tutorial, with the ids of this emulator. */
export function startPage({ origin, tenants, apps, formToken, demoApp }: StartPageFacts): ConsolePage {
  const { scope, resource } = resolveCloud()
  const tenant = tenants[0]
  const tenantId = tenant?.id ?? ''
  const clientId = demoApp?.clientId ?? apps[0]?.clientId ?? '$CLIENT_ID'
  const secret = demoApp?.clientSecret ?? '$CLIENT_SECRET'
  return {
    title: 'From an app to the first isolated machine',
    ...(demoApp && {
      notice: { kind: 'done', text: 'The demo app is registered. Its secret stands below, this once.' },
    }),
    content: html`<h2>1. Create an app</h2>
${factList([
  ['Address', html`<code>${origin}</code>`],
  ...tenants.map(
    ({ id, domain }, index) =>
      [index === 0 ? 'Directory (tenant) ID' : 'Another tenant', html`<code>${id}</code> ${domain}`] as const,
  ),
  ['Application (client) ID', apps.length === 0 ? 'none yet' : html`<code>${clientId}</code>`],
  ...(demoApp ? [['Secret', html`<code>${demoApp.clientSecret}</code>`] as const] : []),
])}
<p>Permissions of apps, and consent to them, are under <a href="/emulator/apps">Apps</a>.
People who can sign in are under <a href="/emulator/users">Users</a>.</p>
${buttonForm('/emulator/demo-app', formToken, { text: 'Register a demo app with every permission' })}
<h2>2. Get an access token</h2>
${codeBlock(
  'A token with curl',
  `curl ${origin}/${tenantId}/oauth2/v2.0/token -d grant_type=client_credentials \\
  -d client_id=${clientId} -d client_secret=${secret} \\
  -d scope=${scope}`,
)}
<p>The classic tutorial asks the v1 endpoint, <code>${origin}/${tenantId}/oauth2/token</code>, with
<code>resource=${resource}</code>. For <code>mde</code>:</p>
${codeBlock(
  'Settings of mde',
  [
    `export MDE_TENANT_ID=${tenantId} MDE_CLIENT_ID=${clientId}`,
    `export MDE_AUTHORITY_HOST=${origin} MDE_API_BASE=${origin}`,
    `export MDE_FLOW=client-secret MDE_CLIENT_SECRET=${secret}`,
  ].join('\n'),
)}
<h2>3. Validate the token</h2>
<p>What each token says is under <a href="/emulator/tokens">Tokens</a>. The keys that sign them are at
<code>${origin}/${tenantId}/discovery/v2.0/keys</code>.</p>
<h2>4. Use it</h2>
${codeBlock('A call with curl', `curl '${origin}/api/alerts?$top=3' -H "Authorization: Bearer $TOKEN"`)}
<p>Every call, the permission that let it in and the quota that is left are under
<a href="/emulator/requests">Requests</a>.</p>
<h2>5. The error everyone meets</h2>
<p>Isolating a machine with <code>Alert.Read</code> alone is a 403. Add the permission under
<a href="/emulator/apps">Apps</a>, grant consent again, and get a new token. Other trouble can be had under
<a href="/emulator/controls">Controls</a>.</p>`,
  }
}
