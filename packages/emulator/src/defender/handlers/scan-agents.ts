import type { DeviceAuthenticatedScanAgent } from '@mde-kit/contract'
import { type Call, type Handler, odataContext } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { resourceNotFound } from '../refusal.ts'
import { scannerOf } from '../scanner-of.ts'

export const listScanAgents: Handler<'listScanAgents'> = (call) =>
  wholePageOf(call, 'DeviceAuthenticatedScanAgents', agentsOf(call))

/** Takes the id of the agent or of its device; which of them the service takes is not documented. */
export const getScanAgent: Handler<'getScanAgent'> = (call) => {
  const id = call.parameters['id'] ?? ''
  const agent = agentsOf(call).find(
    (candidate) => candidate.id === id.toLowerCase() || candidate.machineId === id.toLowerCase(),
  )
  if (!agent) throw resourceNotFound(`Scan agent ${id} was not found`)
  return { '@odata.context': odataContext(call, 'DeviceAuthenticatedScanAgents/$entity'), value: [agent] }
}

/** Windows servers have the scanner. Lists begin three of its fields with a capital. */
function agentsOf(call: Call): readonly DeviceAuthenticatedScanAgent[] {
  return call.tenant.machines
    .list()
    .filter(
      ({ osPlatform, onboardingStatus }) =>
        osPlatform?.startsWith('WindowsServer') && onboardingStatus === 'Onboarded',
    )
    .map((machine) => {
      const {
        machineName,
        assignedApplicationId,
        scannerSoftwareVersion,
        lastCommandExecutionTimestamp,
        ...same
      } = scannerOf(call, machine)
      return {
        ...same,
        computerDnsName: machineName,
        AssignedApplicationId: assignedApplicationId,
        ScannerSoftwareVersion: scannerSoftwareVersion,
        LastCommandExecutionTimestamp: lastCommandExecutionTimestamp,
      }
    })
}
