declare const names: readonly string[]
declare const word: string

// README: kql
import { kql, timespan } from '@mde-kit/client/kql'

const query = kql`
  DeviceProcessEvents
  | where Timestamp > ago(${timespan({ hours: 12 })})
  | where FileName in~ ${names} and ProcessCommandLine contains ${word}
  | summarize Runs = count() by DeviceName`
// README: end

export { query }
