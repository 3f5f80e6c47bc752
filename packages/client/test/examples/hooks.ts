import { createDefenderClient } from '@mde-kit/client'
import { logTo, traceWith } from '@mde-kit/client/telemetry'
import type { TokenCredential } from '@mde-kit/contract'
import { trace } from '@opentelemetry/api'

declare const credential: TokenCredential
declare const id: string

// README: hooks
const defender = createDefenderClient({
  credential,
  ...logTo(console),
  trace: traceWith(trace.getTracer('alert-mover')),
})
const alert = await defender.alerts.get(id, {
  onResponse: ({ headers }) => console.log(headers.get('date')),
})
// README: end

export { alert }
