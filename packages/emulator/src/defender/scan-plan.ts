import type { ScanAuthenticationParams, ScanCredentials, ScanDefinitionCreation } from '@mde-kit/contract'
import { type BodyFields, bodyFields } from './body-fields.ts'
import type { Call } from './call.ts'
import { Refusal } from './refusal.ts'
import type { ScanPlan } from './state/scan-store.ts'

const scanTypes: Record<ScanDefinitionCreation['scanType'], true> = { Network: true }
const targetTypes: Record<ScanDefinitionCreation['targetType'], true> = { Ip: true, Hostname: true }
const snmpTypes: Record<ScanCredentials['@odata.type'], true> = {
  '#microsoft.windowsDefenderATP.api.SnmpAuthParams': true,
}
const authProtocols: Record<NonNullable<ScanCredentials['authProtocol']>, true> = { MD5: true, SHA1: true }
const privProtocols: Record<NonNullable<ScanCredentials['privProtocol']>, true> = {
  DES: true,
  '3DES': true,
  AES: true,
}

/** What each way to sign in needs; a key vault stands in for names and secrets. */
const needs: Record<ScanCredentials['type'], readonly ('username' | 'communityString' | 'auth' | 'priv')[]> =
  {
    CommunityString: ['communityString'],
    NoAuthNoPriv: ['username'],
    AuthNoPriv: ['username', 'auth'],
    AuthPriv: ['username', 'auth', 'priv'],
  }

/**
 * Reads what a new scan shall be.
 *
 * @throws {@link Refusal} 400 for what is missing or wrong, and for a scanner that is no known device.
 */
export function readScanPlan(call: Call): ScanPlan {
  const fields = bodyFields(call.body)
  fields.choice('scanType', scanTypes)
  return {
    scanName: fields.text('scanName'),
    isActive: fields.flag('isActive'),
    target: fields.text('target'),
    targetType: fields.choice('targetType', targetTypes),
    intervalInHours: readInterval(fields),
    machineId: readScanner(call, fields),
    credentials: readCredentials(fields.nested('scanAuthenticationParams')),
  }
}

/**
 * Reads what to change in a scan. What is not sent keeps its value.
 *
 * @throws {@link Refusal} As for {@link readScanPlan}.
 */
export function readScanChanges(call: Call): Partial<ScanPlan> {
  const fields = bodyFields(call.body)
  if (fields.has('scanType')) fields.choice('scanType', scanTypes)
  return {
    ...(fields.has('scanName') && { scanName: fields.text('scanName') }),
    ...(fields.has('isActive') && { isActive: fields.flag('isActive') }),
    ...(fields.has('target') && { target: fields.text('target') }),
    ...(fields.has('targetType') && { targetType: fields.choice('targetType', targetTypes) }),
    ...(fields.has('intervalInHours') && { intervalInHours: readInterval(fields) }),
    ...(fields.has('scannerAgent') && { machineId: readScanner(call, fields) }),
    ...(fields.has('scanAuthenticationParams') && {
      credentials: readCredentials(fields.nested('scanAuthenticationParams')),
    }),
  }
}

function readInterval(fields: BodyFields): number {
  return fields.wholeNumber('intervalInHours', { min: 1, max: 8760 })
}

function readScanner({ tenant }: Call, fields: BodyFields): string {
  const id = fields.nested('scannerAgent').text('machineId')
  const machine = tenant.machines.find(id.toLowerCase())
  if (!machine) throw new Refusal(400, 'InvalidInput', `The scanner ${id} is no known device.`)
  return machine.id
}

/** Secrets are looked for and forgotten. */
function readCredentials(fields: BodyFields): ScanAuthenticationParams {
  const odataType = fields.choice('@odata.type', snmpTypes)
  const type = fields.choice('type', needs)
  const needed = needs[type]
  const inVault = fields.has('keyVaultUrl')
  if (!inVault && needed.includes('communityString')) fields.text('communityString')
  if (!inVault && needed.includes('auth')) fields.text('authPassword')
  if (!inVault && needed.includes('priv')) fields.text('privPassword')
  return {
    '@odata.type': odataType,
    type,
    ...(inVault && {
      keyVaultUrl: fields.text('keyVaultUrl'),
      keyVaultSecretName: fields.text('keyVaultSecretName'),
    }),
    ...(!inVault && needed.includes('username') && { username: fields.text('username') }),
    ...(needed.includes('auth') && { authProtocol: fields.choice('authProtocol', authProtocols) }),
    ...(needed.includes('priv') && { privProtocol: fields.choice('privProtocol', privProtocols) }),
  }
}
