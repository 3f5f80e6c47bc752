import { html } from 'hono/html'
import type { RequestRecord } from '../../server/request-record.ts'
import type { ConsolePage } from '../console-page.ts'
import { table } from '../markup.ts'

const shown = 200

/** Replaces the table every two seconds, until somebody pauses it. */
const script = `
const live = document.getElementById('live')
const pause = document.createElement('button')
pause.type = 'button'
pause.textContent = 'Pause'
let paused = false
pause.addEventListener('click', () => {
  paused = !paused
  pause.textContent = paused ? 'Go on' : 'Pause'
})
document.getElementById('reload').after(' ', pause)
const parser = new DOMParser()
setInterval(async () => {
  if (paused || document.hidden || live.contains(document.activeElement)) return
  try {
    const response = await fetch(location.href)
    if (!response.ok) return
    const fresh = parser.parseFromString(await response.text(), 'text/html').getElementById('live')
    if (fresh) live.replaceChildren(...fresh.childNodes)
  } catch {}
}, 2000)
`

/** The latest requests, newest first. */
export function requestsPage(records: readonly RequestRecord[]): ConsolePage {
  const latest = records.slice(-shown).reverse()
  return {
    title: 'Requests',
    script,
    content: html`<p><a id="reload" href="/emulator/requests">Reload</a></p>
<div id="live">${
      latest.length === 0
        ? html`<p>Nobody has called yet.</p>`
        : table(
            `The latest ${latest.length} of ${records.length} requests`,
            ['Time', 'Request', 'Operation', 'Status', 'Permission', 'Quota left', 'Records', 'Fault', 'ms'],
            latest.map((record) => [
              record.at.slice(11, 23),
              html`${record.method} <code>${record.path}</code>`,
              record.operationId ?? record.grantType ?? '',
              String(record.status),
              record.permission ?? '',
              String(record.quotaLeft ?? ''),
              String(record.records ?? ''),
              record.fault ?? '',
              record.durationMs.toFixed(1),
            ]),
          )
    }</div>`,
  }
}
