import { createDefenderClient } from '@mde-kit/client'
import { sharedQuotaStore } from '@mde-kit/client/quota'
import type { TokenCredential } from '@mde-kit/contract'
import { RateLimiterRedis } from 'rate-limiter-flexible'

declare const credential: TokenCredential
declare const redis: object

// README: quota
const store = sharedQuotaStore({
  createLimiter: (options) => new RateLimiterRedis({ ...options, storeClient: redis }),
})
const defender = createDefenderClient({
  credential,
  quota: { mode: 'wait', store, onWait: ({ operationId, waitMs }) => console.warn(operationId, waitMs) },
})

const nightly = { priority: 'low', timeoutMs: 3_600_000 } as const
for await (const alert of defender.alerts.list({}, nightly)) console.log(alert.title)

for (const { name, left, calls, perSeconds } of await defender.quota())
  console.log(`${name}: ${left} of ${calls} calls in ${perSeconds} s`)
// README: end
