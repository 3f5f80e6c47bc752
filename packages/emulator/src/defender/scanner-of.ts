import type { Machine } from '@mde-kit/contract'
import { createRandom } from '../world/random.ts'
import type { Call } from './call.ts'

const scannerVersion = '9.3.15.19'

/** What tells of a device as a scanner, spelt as in answers to changes of a scan. */
export function scannerOf({ tenantId }: Call, { id, lastSeen = '', computerDnsName, agentVersion }: Machine) {
  return {
    id: `${tenantId}_${id}`,
    machineId: id,
    machineName: computerDnsName ?? '',
    lastSeen,
    assignedApplicationId: createRandom(`${id}/scanner`).guid(),
    scannerSoftwareVersion: scannerVersion,
    lastCommandExecutionTimestamp: lastSeen,
    mdeClientVersion: agentVersion ?? null,
  }
}
