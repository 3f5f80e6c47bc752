import type { Person } from '../../world/people.ts'
import type { Columns } from './hunting-world.ts'
import { momentText, type Trace, type TracedProcess, type WrittenFile } from './trace.ts'

/** What every event says of its device. */
export const deviceColumns: Columns<Trace> = {
  Timestamp: ({ at }) => momentText(at),
  DeviceId: ({ machine }) => machine.id,
  DeviceName: ({ machine }) => machine.computerDnsName ?? '',
  ReportId: ({ reportId }) => reportId,
}

/** A file: its name, its path and its hashes. */
export const fileColumns: Columns<WrittenFile> = {
  FileName: ({ name }) => name,
  FolderPath: ({ folder, name }) => pathOf(folder, name),
  SHA1: ({ file }) => file?.sha1 ?? '',
  SHA256: ({ file }) => file?.sha256 ?? '',
  MD5: ({ file }) => file?.md5 ?? '',
  FileSize: ({ file }) => file?.size ?? null,
}

/** The account that something runs or signs in under. */
export const accountColumns: Columns<Person | undefined> = {
  AccountDomain: (person) => person?.user.accountDomain ?? '',
  AccountName: (person) => person?.user.accountName ?? '',
  AccountSid: (person) => person?.user.accountSid ?? '',
  AccountUpn: (person) => person?.userPrincipalName ?? '',
  AccountObjectId: (person) => person?.aadUserId ?? '',
}

/** A process, short of its file. */
export const processColumns: Columns<TracedProcess> = {
  ProcessId: ({ id }) => id,
  ProcessCommandLine: ({ commandLine }) => commandLine,
  ProcessCreationTime: ({ started }) => momentText(started),
  ProcessIntegrityLevel: () => 'Medium',
  ProcessTokenElevation: () => 'TokenElevationTypeDefault',
  ProcessVersionInfoCompanyName: ({ file }) => file?.filePublisher ?? '',
  ProcessVersionInfoProductName: ({ file }) => file?.fileProductName ?? '',
  ProcessVersionInfoOriginalFileName: ({ file, name }) => (file?.isPeFile === true ? name : ''),
}

/**
 * The process behind an event, and the one that started it. Its columns are those of a process and of its file, with
 * words before them.
 */
export const initiatingColumns: Columns<Pick<Trace, 'process' | 'parent' | 'person'>> = {
  ...of(prefixed('InitiatingProcess', fileColumns), ({ process }) => process),
  ...of(prefixed('InitiatingProcess', accountColumns), ({ person }) => person),
  ...of(prefixed('Initiating', processColumns), ({ process }) => process),
  InitiatingProcessParentId: ({ parent }) => parent.id,
  InitiatingProcessParentFileName: ({ parent }) => parent.name,
  InitiatingProcessParentCreationTime: ({ parent }) => momentText(parent.started),
  InitiatingProcessSignerType: ({ process }) => (process.file?.signer ? 'OsVendor' : 'Unknown'),
  InitiatingProcessSignatureStatus: ({ process }) => (process.file?.signer ? 'Valid' : 'Unknown'),
}

/** The columns of a part, for what it is a part of. */
export function of<Whole, Part>(columns: Columns<Part>, part: (whole: Whole) => Part): Columns<Whole> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, read]) => [name, (whole: Whole, world) => read(part(whole), world)]),
  ) satisfies Columns<Whole>
}

function prefixed<T>(prefix: string, columns: Columns<T>): Columns<T> {
  return Object.fromEntries(Object.entries(columns).map(([name, read]) => [`${prefix}${name}`, read]))
}

/** With the separator that the folder has. */
function pathOf(folder: string, name: string): string {
  if (folder === '') return name
  return folder.includes('\\') ? `${folder}\\${name}` : `${folder}/${name}`
}
