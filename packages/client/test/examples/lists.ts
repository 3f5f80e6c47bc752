import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient

// README: lists
const alerts = defender.alerts.list({ filter: ({ severity }) => severity.eq('High') })

for await (const alert of alerts) console.log(alert.title)
for await (const page of alerts.byPage()) console.log(page.length)
const firstHundred = await alerts.toArray({ limit: 100 })
// README: end

export { firstHundred }
