import type { DeviceAuthenticatedScanDefinition, LatestScan } from '@mde-kit/contract'
import { instantText } from '../../world/instant-text.ts'
import { bodyFields } from '../body-fields.ts'
import { type Call, type Handler, odataContext } from '../call.ts'
import { wholePageOf } from '../page.ts'
import { resourceNotFound } from '../refusal.ts'
import { readScanChanges, readScanPlan } from '../scan-plan.ts'
import type { ScanDefinition } from '../state/scan-store.ts'
import { scannerOf } from '../scanner-of.ts'
import { scanStatus } from '../scan-status.ts'

/** The service lists credentials in clear text; the emulator has none to list. */
export const listScanDefinitions: Handler<'listScanDefinitions'> = (call) =>
  wholePageOf(
    call,
    'DeviceAuthenticatedScanDefinitions',
    call.tenant.scans.list().map((definition) => listed(call, definition)),
  )

export const createScanDefinition: Handler<'createScanDefinition'> = (call) =>
  changed(call, call.tenant.scans.add(readScanPlan(call), call.caller.name))

export const updateScanDefinition: Handler<'updateScanDefinition'> = (call) => {
  const id = call.parameters['id'] ?? ''
  const definition = call.tenant.scans.find(id)
  if (!definition) throw resourceNotFound(`Scan definition ${id} was not found`)
  const updated = { ...definition, ...readScanChanges(call) }
  call.tenant.scans.replace(updated)
  return changed(call, updated)
}

/** Ids that are not there, or not any more, are passed over. */
export const deleteScanDefinitions: Handler<'deleteScanDefinitions'> = (call) => {
  for (const id of bodyFields(call.body).texts('ScanDefinitionIds')) call.tenant.scans.remove(id)
}

function changed(call: Call, definition: ScanDefinition): DeviceAuthenticatedScanDefinition {
  const scanner = call.tenant.machines.find(definition.machineId)
  return {
    '@odata.context': odataContext(call, 'DeviceAuthenticatedScanDefinitions/$entity'),
    ...recordOf(call, definition),
    scanAuthenticationParams: null,
    scannerAgent: scanner ? scannerOf(call, scanner) : null,
    latestScan: latestScan(call, definition),
    advancedActiveConfiguration: null,
  }
}

/** Lists begin three fields of the scanner with a capital. */
function listed(call: Call, definition: ScanDefinition): DeviceAuthenticatedScanDefinition {
  const machine = call.tenant.machines.find(definition.machineId)
  const scanner = machine && scannerOf(call, machine)
  return {
    ...recordOf(call, definition),
    scanAuthenticationParams: definition.credentials,
    scannerAgent: scanner
      ? {
          id: scanner.id,
          machineId: scanner.machineId,
          machineName: scanner.machineName,
          lastSeen: scanner.lastSeen,
          AssignedApplicationId: scanner.assignedApplicationId,
          ScannerSoftwareVersion: scanner.scannerSoftwareVersion,
          LastCommandExecutionTimestamp: scanner.lastCommandExecutionTimestamp,
          mdeClientVersion: scanner.mdeClientVersion,
        }
      : null,
    latestScan: latestScan(call, definition),
  }
}

function recordOf({ tenantId }: Call, definition: ScanDefinition): DeviceAuthenticatedScanDefinition {
  const { id, scanName, isActive, target, intervalInHours, createdBy, targetType } = definition
  return {
    id,
    scanType: 'Network',
    scanName,
    isActive,
    target,
    orgId: tenantId,
    intervalInHours,
    createdBy,
    targetType,
  }
}

/** Null in every field before the first run. */
function latestScan({ tenant }: Call, definition: ScanDefinition): LatestScan {
  const [latest] = tenant.scans.sessions(definition)
  return {
    status: latest ? scanStatus(latest) : null,
    failureReason: null,
    executionDateTime: latest ? instantText(latest.ranMs) : null,
  }
}
