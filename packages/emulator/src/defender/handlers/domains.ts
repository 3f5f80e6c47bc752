import { operationDocs } from '@mde-kit/contract/operation-docs'
import { type Call, type Handler, odataContext } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { Refusal } from '../refusal.ts'
import { alertsWith, machinesOf, sightingsIn } from '../sightings.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import { listed } from '../alert-answers.ts'

const hostName = /^(?=.{1,253}$)[a-z\d_](?:[a-z\d_-]{0,62})(?:\.[a-z\d_](?:[a-z\d_-]{0,62}))+$/

export const getDomainStatistics: Handler<'getDomainStatistics'> = (call) => {
  const host = hostOf(call)
  return {
    '@odata.context': odataContext(call, 'microsoft.windowsDefenderATP.api.InOrgDomainStats'),
    host,
    ...sightingsIn(call, alertsOf(call, host)),
  }
}

export const listDomainAlerts: Handler<'listDomainAlerts'> = (call) =>
  wholePageOf(call, 'Alerts', alertsOf(call, hostOf(call)).map(listed))

export const listDomainMachines: Handler<'listDomainMachines'> = (call) =>
  wholePageOf(
    call,
    'Machines',
    machinesOf(call, alertsOf(call, hostOf(call))).slice(
      0,
      operationDocs.listDomainMachines.limits?.['maxMachines'],
    ),
  )

function alertsOf(call: Call, host: string): readonly AlertHead[] {
  return alertsWith(
    call,
    ({ url }) => typeof url === 'string' && URL.canParse(url) && new URL(url).hostname === host,
  )
}

function hostOf({ parameters }: Call): string {
  const host = (parameters['domain'] ?? '').toLowerCase()
  if (!hostName.test(host))
    throw new Refusal(400, 'InvalidDomainName', 'The domain must be a host name, such as example.com.')
  return host
}
