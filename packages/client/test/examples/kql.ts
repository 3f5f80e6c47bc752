import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const names: readonly string[]
declare const word: string

// README: kql
import { kql, timespan } from '@mde-kit/client/kql'

const { rows } = await defender.hunting.run(
  kql`DeviceProcessEvents
    | where Timestamp > ago(${timespan({ hours: 12 })})
    | where FileName in~ ${names} and ProcessCommandLine contains ${word}
    | summarize Runs = count(), Latest = max(Timestamp) by DeviceName`,
  { columns: { DeviceName: 'string', Runs: 'long', Latest: 'datetime' }, datetimes: 'Date' },
)
for (const { DeviceName, Runs, Latest } of rows) console.log(DeviceName, Runs, Latest?.toISOString())
// README: end
