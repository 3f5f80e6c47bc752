import { clip } from '../output/clip.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'
import type { DemoReport, GrantFact } from './demo-report.ts'
import type { OnStep } from './run-demo.ts'

type Show = { readonly [Step in keyof DemoReport]?: (facts: DemoReport[Step]) => void }

/** Shows each step to a person, with the values that were really used. */
export function showSteps(terminal: Terminal): OnStep {
  const { paint } = terminal
  let number = 0
  const heading = (text: string) => terminal.out(`\n${paint.bold(`${++number}  ${text}`)}`)
  const rows = (lines: readonly (readonly [string, string])[]) =>
    terminal.out(renderTable(lines.map(([name, value]) => [paint.dim(name), value])))
  const permissions = (grants: readonly GrantFact[]) =>
    grants.map(({ kind, name, id }) => ['permission', `${name} (${kind}, ${id})`] as const)

  const show: Show = {
    emulator(url) {
      terminal.out(
        `${paint.bold('mde-kit demo')}: the tutorial, end to end, against a local Entra ID and Defender API`,
      )
      terminal.out(paint.dim(`emulator on ${url}`))
    },
    app({ domain, tenantId, displayName, clientId, resourceApp, permissions: grants, consented }) {
      heading('Create an app')
      rows([
        ['tenant', `${domain} (${tenantId})`],
        ['app', `${displayName} (${clientId})`],
        ['API', `${resourceApp.displayName} (${resourceApp.appId})`],
        ...permissions(grants),
        ['consent', consented ? 'granted by an administrator' : 'missing'],
      ])
    },
    token({ endpoint, grantType, asked, user, expiresInSeconds }) {
      heading(user === null ? 'Get an access token as the app' : 'Get an access token on behalf of a user')
      rows([
        ['request', endpoint],
        ['grant_type', grantType],
        [grantType === 'password' ? 'resource' : 'scope', asked],
        ['user', user ?? '(none)'],
        ['token', `[redacted], valid for ${duration(expiresInSeconds)}`],
      ])
    },
    validation(facts) {
      heading('Validate the token')
      rows([
        ['signature', `${facts.algorithm}, key ${clip(facts.keyId, 20)}`],
        ['aud', facts.audience],
        ['iss', facts.issuer],
        ['tid', facts.tenantId],
        ['exp', `${facts.expiresAt} (${duration(facts.expiresInSeconds)} left)`],
        ['kind', facts.kind],
        [facts.kind === 'application' ? 'roles' : 'scp', facts.permissions.join(' ')],
        ['verdict', facts.valid ? paint.green('valid') : paint.red('not valid')],
      ])
    },
    alerts({ total, pages, newest }) {
      heading('Use it: GET /api/alerts')
      terminal.out(
        renderTable(
          newest.map(({ created, severity, status, device, title }) => [
            created.slice(0, 19).replace('T', ' '),
            severity,
            status,
            clip(device, 26),
            clip(title, 48),
          ]),
          { head: ['created (UTC)', 'severity', 'status', 'device', 'title'] },
        ),
      )
      terminal.out(`  the ten newest of ${paint.bold(String(total))} alerts, fetched in ${pages} pages`)
    },
    refusal({ code, missing, next, requestsSent }) {
      heading('Meet the error everyone meets: isolate without the permission')
      rows([
        ['refused', `${paint.yellow(code)}, before any request (${requestsSent} sent)`],
        ['missing', missing.join(', ')],
        ['next', next],
      ])
    },
    isolation({ granted, computerDnsName, machineId, actionId, statuses }) {
      heading('Grant it, consent again, get a new token, isolate')
      rows([
        ...permissions(granted),
        ['device', `${computerDnsName} (${machineId})`],
        ['action', actionId],
        ['status', statuses.join(' → ')],
      ])
    },
  }
  return (step, facts) => show[step]?.(facts)
}

function duration(seconds: number): string {
  return seconds >= 120 ? `${Math.round(seconds / 60)} minutes` : `${seconds} seconds`
}
