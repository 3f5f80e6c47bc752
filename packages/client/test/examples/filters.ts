import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const name: string

// README: filters
import { odata } from '@mde-kit/client'

const since = new Date(Date.now() - 24 * 3_600_000)

const urgent = defender.alerts.list({
  filter: (alert) => alert.severity.in(['High', 'Medium']).and(alert.lastUpdateTime.gt(since)),
})
const exposed = defender.machines.list({
  filter: ({ machineTags, riskScore }) => machineTags.any((tag) => tag.eq('VIP')).or(riskScore.eq('High')),
})
const byHand = defender.machines.list({ filter: odata`startswith(computerDnsName,${name})` })
// README: end

export { byHand, exposed, urgent }
