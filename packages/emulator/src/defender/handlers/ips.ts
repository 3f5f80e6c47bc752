import { isIP } from 'node:net'
import { type Call, type Handler, odataContext } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { Refusal } from '../refusal.ts'
import { alertsWith, sightingsIn } from '../sightings.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import { listed } from '../alert-answers.ts'

export const getIpStatistics: Handler<'getIpStatistics'> = (call) => {
  const ipAddress = addressOf(call)
  return {
    '@odata.context': odataContext(call, 'microsoft.windowsDefenderATP.api.InOrgIPStats'),
    ipAddress,
    ...sightingsIn(call, alertsOf(call, ipAddress)),
  }
}

export const listIpAlerts: Handler<'listIpAlerts'> = (call) =>
  wholePageOf(call, 'Alerts', alertsOf(call, addressOf(call)).map(listed))

function alertsOf(call: Call, address: string): readonly AlertHead[] {
  return alertsWith(call, ({ ipAddress }) => ipAddress === address)
}

function addressOf({ parameters }: Call): string {
  const address = parameters['ip'] ?? ''
  if (isIP(address) === 0)
    throw new Refusal(400, 'InvalidIpAddress', 'The address must be an IP address, such as 203.0.113.7.')
  return address
}
