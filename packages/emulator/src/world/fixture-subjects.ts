import { createHash } from 'node:crypto'
import type { Alert, AlertEvidence, File, User } from '@mde-kit/contract'
import type { World } from './create-world.ts'

/** Adds the files and users to a world that alerts of one's own show, and on which devices these users were. */
export function withSubjects(world: World, alerts: readonly Alert[]): World {
  const knownFiles = new Set(world.files.map(({ sha1 }) => sha1))
  const knownUsers = new Set(world.users.map(nameOf))
  const files = new Map<string, File>()
  const users = new Map<string, User>()
  const logons = new Map<string, readonly string[]>(world.logons)
  for (const alert of alerts)
    for (const item of alert.evidence) {
      const { sha1, accountName } = item
      if (typeof sha1 === 'string' && !knownFiles.has(sha1)) files.set(sha1, fileOf(sha1, item, alert))
      if (typeof accountName !== 'string') continue
      const name = accountName.toLowerCase()
      if (!knownUsers.has(name)) users.set(name, userOf(accountName, item, alert))
      const machineId = alert.machineId ?? ''
      logons.set(machineId, [...new Set([...(logons.get(machineId) ?? []), name])])
    }
  return {
    ...world,
    files: [...world.files, ...files.values()],
    users: [...world.users, ...users.values()],
    logons,
  }
}

function nameOf({ accountName, id }: User): string {
  return (accountName ?? id).toLowerCase()
}

/** What evidence tells of a file; of all else nothing is known. */
function fileOf(sha1: string, { sha256 }: AlertEvidence, alert: Alert): File {
  return {
    sha1,
    // It is said of every file; where the evidence does not say it, one is made up.
    sha256: sha256 ?? createHash('sha256').update(sha1).digest('hex'),
    md5: null,
    globalPrevalence: 1,
    globalFirstObserved: firstSeenIn(alert),
    globalLastObserved: alert.lastEventTime ?? firstSeenIn(alert),
    size: null,
    fileType: null,
    isPeFile: false,
    filePublisher: null,
    fileProductName: null,
    signer: null,
    issuer: null,
    signerHash: null,
    isValidCertificate: null,
    determinationType: 'Unknown',
    determinationValue: null,
  }
}

function firstSeenIn({ firstEventTime, alertCreationTime }: Alert): string {
  return firstEventTime ?? alertCreationTime ?? '1970-01-01T00:00:00Z'
}

function userOf(accountName: string, { domainName, userSid }: AlertEvidence, alert: Alert): User {
  const machineId = alert.machineId ?? null
  return {
    id: domainName ? `${domainName}\\${accountName}` : accountName,
    accountName,
    accountDomain: domainName ?? null,
    accountSid: userSid ?? null,
    firstSeen: firstSeenIn(alert),
    lastSeen: alert.lastEventTime ?? firstSeenIn(alert),
    mostPrevalentMachineId: machineId,
    leastPrevalentMachineId: machineId,
    logonTypes: 'Interactive',
    logOnMachinesCount: machineId === null ? 0 : 1,
    isDomainAdmin: false,
    isOnlyNetworkUser: null,
  }
}
