import type { DefenderClient } from '../../src/index.ts'
import { kql } from '../../src/kql.ts'

declare const defender: DefenderClient

// README: slices
const { rows, gaps } = await defender.hunting.runSliced(
  ({ from, to }) => kql`DeviceEvents
    | where Timestamp >= ${from} and Timestamp < ${to}
    | project Timestamp, DeviceName, ActionType`,
  { from: new Date(Date.now() - 7 * 24 * 3_600_000), to: new Date(), sliceMs: 6 * 3_600_000 },
)
for (const { from, to, error } of gaps) console.warn('Nothing known between', from, to, error)
// README: end

export { rows }
