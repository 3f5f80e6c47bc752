import type { AlertEvidence } from '@mde-kit/contract'
import type { Clue } from './clue.ts'
import type { FileName, KnownFile } from './file-catalogue.ts'
import { fineInstantText } from './instant-text.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'

interface Scene {
  readonly person: Person | undefined
  readonly files: ReadonlyMap<FileName, KnownFile>
  /** When it happened on the device. */
  readonly eventMs: number
  /** `Detected`, `Prevented` and the like; not for users. */
  readonly detectionStatus: string
  readonly random: Random
}

/** Every property is there for every kind of evidence; what does not apply is null. */
const blank = {
  sha1: null,
  sha256: null,
  fileName: null,
  filePath: null,
  processId: null,
  processCommandLine: null,
  processCreationTime: null,
  parentProcessId: null,
  parentProcessCreationTime: null,
  parentProcessFileName: null,
  parentProcessFilePath: null,
  ipAddress: null,
  url: null,
  registryKey: null,
  registryHive: null,
  registryValueType: null,
  registryValue: null,
  accountName: null,
  domainName: null,
  userSid: null,
  aadUserId: null,
  userPrincipalName: null,
  detectionStatus: null,
}

/** Turns clues into evidence. A clue about the user is left out where there is no user. */
export function createEvidence(clues: readonly Clue[], scene: Scene): AlertEvidence[] {
  const evidenceCreationTime = fineInstantText(scene.eventMs + 90_000, scene.random)
  return clues.flatMap((clue) => {
    const details = describe(clue, scene)
    return details === undefined ? [] : [{ ...blank, evidenceCreationTime, ...details }]
  })
}

function describe(clue: Clue, scene: Scene): (Partial<AlertEvidence> & { entityType: string }) | undefined {
  const { person, files, eventMs, detectionStatus, random } = scene
  switch (clue.kind) {
    case 'user':
      return person && { entityType: 'User', ...accountOf(person) }
    case 'process':
      return {
        entityType: 'Process',
        ...fileOf(files.get(clue.file)),
        processId: random.integer(300, 4000) * 4,
        processCommandLine: clue.commandLine,
        processCreationTime: fineInstantText(eventMs, random),
        parentProcessId: random.integer(100, 3000) * 4,
        parentProcessCreationTime: fineInstantText(eventMs - random.integer(1, 900) * 1000, random),
        parentProcessFileName: clue.parent,
        parentProcessFilePath: files.get(clue.parent)?.folder ?? null,
        detectionStatus,
      }
    case 'file':
      return { entityType: 'File', ...fileOf(files.get(clue.file)), detectionStatus }
    case 'ip':
      return { entityType: 'Ip', ipAddress: clue.address, detectionStatus }
    case 'url':
      return { entityType: 'Url', url: clue.url, detectionStatus }
  }
}

function accountOf({ user, userPrincipalName, aadUserId }: Person): Partial<AlertEvidence> {
  return {
    accountName: user.accountName,
    domainName: user.accountDomain.toUpperCase(),
    userSid: user.accountSid,
    aadUserId,
    userPrincipalName,
  }
}

function fileOf(known: KnownFile | undefined): Partial<AlertEvidence> {
  if (!known) return {}
  return { sha1: known.file.sha1, sha256: known.file.sha256, fileName: known.name, filePath: known.folder }
}
