/** Walks a list in one way, and prints how many rows a second of time gave and the most memory it took. */
import { createAlertsClient } from '@mde-kit/client/alerts'
import { unsignedCredential } from '../unsigned-token.ts'

const [way = '', apiBase = ''] = process.argv.slice(2)

interface Page {
  readonly value: readonly { readonly id: string }[]
  readonly '@odata.nextLink'?: string
}

/** A loop that comes to mind at once: it follows whatever link comes. */
async function byHand(): Promise<number> {
  let rows = 0
  let url: string | undefined = `${apiBase}/api/alerts`
  while (url !== undefined) {
    const page = (await (await fetch(url)).json()) as Page
    for (const { id } of page.value) if (id !== '') rows++
    url = page['@odata.nextLink']
  }
  return rows
}

async function byClient(): Promise<number> {
  const alerts = createAlertsClient({ credential: unsignedCredential('Alert.Read'), apiBase })
  let rows = 0
  for await (const { id } of alerts.list()) if (id !== '') rows++
  return rows
}

const start = performance.now()
const rows = await (way === 'by hand' ? byHand() : byClient())
const seconds = (performance.now() - start) / 1000
console.log(
  JSON.stringify({ rows, rowsPerSecond: rows / seconds, peakMb: process.resourceUsage().maxRSS / 1024 }),
)
