import type { TokenCredential } from '@mde-kit/contract'

declare const credential: TokenCredential

// README: alone
import { createAlertsClient } from '@mde-kit/client/alerts'

const alerts = createAlertsClient({ credential })
for await (const alert of alerts.list({ top: 10 })) console.log(alert.title)
// README: end
