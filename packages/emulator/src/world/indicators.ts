import type { IndicatorSubmission } from '@mde-kit/contract'
import type { FileName, KnownFile } from './file-catalogue.ts'
import { fineInstantText, instantText } from './instant-text.ts'
import type { Random } from './random.ts'

/** Somebody's decision on what to block, watch or allow, and when it was made. */
export interface PastIndicator extends IndicatorSubmission {
  /** User principal name. */
  readonly createdBy: string
  readonly creationTime: string
}

export interface IndicatorScene {
  readonly startMs: number
  readonly files: ReadonlyMap<FileName, KnownFile>
  /** User principal names of those who decide. */
  readonly analysts: readonly string[]
  readonly random: Random
}

const hourMs = 3_600_000
const northgale = 'Part of the intrusion under incident 4471.'

interface Decision extends Omit<IndicatorSubmission, 'indicatorValue'> {
  /** A value, or the file whose hash is one. */
  readonly value: string | { readonly sha256: FileName } | { readonly sha1: FileName }
  readonly hoursAgo: number
  readonly lastsDays?: number
}

/** Newest last, as the service numbers them. */
const decisions: readonly Decision[] = [
  {
    value: 'partner-portal.example',
    indicatorType: 'DomainName',
    action: 'Allowed',
    title: 'Portal of a supplier',
    description: 'Was blocked by reputation in spring. The supplier has answered for it.',
    hoursAgo: 4_900,
  },
  {
    value: { sha1: 'psexesvc.exe' },
    indicatorType: 'FileSha1',
    action: 'Audit',
    generateAlert: true,
    severity: 'Informational',
    title: 'Remote administration with PsExec',
    description: 'Used by administrators, and not only by them.',
    hoursAgo: 3_100,
  },
  {
    value: { sha256: 'keygen.exe' },
    indicatorType: 'FileSha256',
    action: 'BlockAndRemediate',
    severity: 'Low',
    generateAlert: true,
    title: 'Key generator',
    description: 'Not licensed, and a way in.',
    hoursAgo: 2_100,
  },
  {
    value: 'https://files.redlane.example/labels',
    indicatorType: 'Url',
    action: 'Warn',
    severity: 'Medium',
    generateAlert: true,
    title: 'Freight labels that are scripts',
    description: 'Links in e-mails that pose as those of a carrier.',
    educateUrl: 'https://intranet.contoso.example/phishing',
    hoursAgo: 280,
    lastsDays: 90,
  },
  {
    value: { sha256: 'stage.ps1' },
    indicatorType: 'FileSha256',
    action: 'BlockAndRemediate',
    severity: 'High',
    generateAlert: true,
    title: 'Northgale script',
    description: northgale,
    hoursAgo: 20,
  },
  {
    value: { sha256: 'printhelper.dll' },
    indicatorType: 'FileSha256',
    action: 'BlockAndRemediate',
    severity: 'High',
    generateAlert: true,
    title: 'Northgale library',
    description: northgale,
    hoursAgo: 20,
  },
  {
    value: '203.0.113.200',
    indicatorType: 'IpAddress',
    action: 'Block',
    severity: 'High',
    generateAlert: true,
    title: 'Northgale command and control',
    description: northgale,
    hoursAgo: 19,
    lastsDays: 60,
  },
  {
    value: 'northgale.example',
    indicatorType: 'DomainName',
    action: 'Block',
    severity: 'High',
    generateAlert: true,
    title: 'Northgale domain',
    description: northgale,
    hoursAgo: 19,
  },
]

/** What the company blocks, watches and allows, the intrusion that is going on included. Oldest first. */
export function createIndicators({
  startMs,
  files,
  analysts,
  random,
}: IndicatorScene): readonly PastIndicator[] {
  return decisions.map(({ value, hoursAgo, lastsDays, ...rest }) => {
    const createdMs = startMs - hoursAgo * hourMs
    return {
      ...rest,
      indicatorValue: typeof value === 'string' ? value : hashOf(value, files),
      ...(lastsDays !== undefined && { expirationTime: instantText(createdMs + lastsDays * 24 * hourMs) }),
      createdBy: random.pick(analysts),
      creationTime: fineInstantText(createdMs, random),
    }
  })
}

function hashOf(
  wanted: { readonly sha256: FileName } | { readonly sha1: FileName },
  files: ReadonlyMap<FileName, KnownFile>,
): string {
  return 'sha1' in wanted
    ? (files.get(wanted.sha1)?.file.sha1 ?? '')
    : (files.get(wanted.sha256)?.file.sha256 ?? '')
}
