import { expect, it } from 'vitest'
import { startTenant } from './tenant.ts'

/** What lies about until it is collected. Held as records, the rows would take several times as much. */
const slackBytes = 256 * 1024 * 1024

it('five million rows are made as they are read, in flat memory', { timeout: 240_000 }, async () => {
  const tenant = await startTenant({ scale: 'large' })
  const { emulator } = tenant
  try {
    const authorization = `Bearer ${await tenant.tokenWith('application', ['AdvancedQuery.Read.All'])}`
    const count = async (table: string) => {
      const response = await fetch(`${emulator.url}/api/advancedqueries/run`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ Query: `${table} | count` }),
      })
      const { Results } = (await response.json()) as { Results: readonly { Count: number }[] }
      return Results[0]?.Count
    }
    expect(await count('AlertInfo')).toBe(250_000)
    const before = process.memoryUsage().heapUsed
    let peak = before
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 20)
    expect(await count('DeviceTvmSoftwareVulnerabilities')).toBeGreaterThan(5_000_000)
    clearInterval(watch)
    expect(peak - before).toBeLessThan(slackBytes)
  } finally {
    await emulator.stop()
  }
})
