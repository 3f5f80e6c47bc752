import type { AlertEvidence } from '@mde-kit/contract'
import type { AlertHead } from '../../world/alert-head.ts'
import { of } from './event-columns.ts'
import {
  type Columns,
  createdMsOf,
  type HuntingWorld,
  type Narrowing,
  type TableSource,
} from './hunting-world.ts'
import { readable } from './read-table.ts'

/** The service behind each source of detections. */
const serviceSources: Readonly<Record<string, string>> = { OfficeATP: 'Microsoft Defender for Office 365' }

const alertColumns: Columns<AlertHead> = {
  Timestamp: ({ alertCreationTime }) => alertCreationTime ?? null,
  AlertId: ({ id }) => id,
  Title: ({ title }) => title,
  Category: ({ category }) => category,
  Severity: ({ severity }) => severity,
  ServiceSource: ({ detectionSource }) =>
    serviceSources[detectionSource ?? ''] ?? 'Microsoft Defender for Endpoint',
  DetectionSource: ({ detectionSource }) => detectionSource ?? '',
  AttackTechniques: ({ mitreTechniques }) => JSON.stringify(mitreTechniques ?? []),
}

const deviceColumns: Columns<AlertHead> = {
  DeviceId: ({ machineId }) => machineId ?? '',
  DeviceName: ({ computerDnsName }) => computerDnsName ?? '',
}

function* alertsIn({ alerts }: HuntingWorld, { fromMs, toMs }: Narrowing): Iterable<AlertHead> {
  for (const head of alerts()) {
    const createdMs = createdMsOf(head)
    if (createdMs >= fromMs && createdMs <= toMs) yield head
  }
}

/** A piece of evidence of an alert, or the device that it is about. */
interface Piece {
  readonly alert: AlertHead
  readonly evidence: AlertEvidence | undefined
}

const evidenceColumns: Columns<AlertEvidence | undefined> = {
  EntityType: (evidence) => evidence?.entityType ?? 'Machine',
  EvidenceRole: (evidence) => (evidence ? 'Related' : 'Impacted'),
  FileName: (evidence) => evidence?.fileName ?? '',
  FolderPath: (evidence) => evidence?.filePath ?? '',
  SHA1: (evidence) => evidence?.sha1 ?? '',
  SHA256: (evidence) => evidence?.sha256 ?? '',
  FileSize: (evidence, { files }) => files.get(evidence?.fileName ?? '')?.file.size ?? null,
  RemoteIP: (evidence) => evidence?.ipAddress ?? '',
  RemoteUrl: (evidence) => evidence?.url ?? '',
  AccountName: (evidence) => evidence?.accountName ?? '',
  AccountDomain: (evidence) => evidence?.domainName ?? '',
  AccountSid: (evidence) => evidence?.userSid ?? '',
  AccountObjectId: (evidence) => evidence?.aadUserId ?? '',
  AccountUpn: (evidence) => evidence?.userPrincipalName ?? '',
  ProcessCommandLine: (evidence) => evidence?.processCommandLine ?? '',
}

/** A row for the device, and one for every piece of evidence. */
const alertEvidence: TableSource<Piece> = {
  *items(world, narrowing) {
    for (const head of alertsIn(world, narrowing)) {
      yield { alert: head, evidence: undefined }
      for (const evidence of head.full().evidence) yield { alert: head, evidence }
    }
  },
  columns: {
    ...of({ ...alertColumns, ...deviceColumns }, ({ alert }: Piece) => alert),
    ...of(evidenceColumns, ({ evidence }: Piece) => evidence),
    Categories: ({ alert }) => JSON.stringify([alert.category]),
    ThreatFamily: ({ alert }) => alert.threatFamilyName ?? '',
  },
}

/** The first piece of evidence that has a property. */
function first(
  { exhibits }: AlertHead,
  read: (evidence: AlertEvidence) => string | null | undefined,
): string {
  return exhibits.map(read).find((text) => typeof text === 'string') ?? ''
}

const deviceAlertEvents: TableSource<AlertHead> = {
  items: alertsIn,
  columns: {
    ...alertColumns,
    ...deviceColumns,
    FileName: (alert) => first(alert, ({ fileName }) => fileName),
    SHA1: (alert) => first(alert, ({ sha1 }) => sha1),
    RemoteUrl: (alert) => first(alert, ({ url }) => url),
    RemoteIP: (alert) => first(alert, ({ ipAddress }) => ipAddress),
    Table: () => 'DeviceProcessEvents',
  },
}

/** Tables of alerts. */
export const alertTables = {
  AlertEvidence: readable(alertEvidence),
  AlertInfo: readable({ items: alertsIn, columns: alertColumns }),
  DeviceAlertEvents: readable(deviceAlertEvents),
}
