import type { TokenCredential } from '@mde-kit/contract'
import { createDefenderClient } from '../../src/index.ts'

declare const credential: TokenCredential
declare const customers: readonly string[]

// README: tenants
const provider = createDefenderClient({ credential, quota: { mode: 'wait' } })

for (const tenantId of customers) {
  const { alerts } = provider.forTenant(tenantId)
  for await (const { title } of alerts.list({ filter: ({ status }) => status.eq('New') }))
    console.log(tenantId, title)
}
// README: end
