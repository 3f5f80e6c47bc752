import { createHash } from 'node:crypto'
import type { File } from '@mde-kit/contract'
import { instantText } from './instant-text.ts'

/** A file as it lies on a device: where, and what Defender knows of it. */
export interface KnownFile {
  readonly name: FileName
  readonly folder: string
  readonly file: File
}

interface Entry {
  readonly folder: string
  readonly size: number
  /** Who signed it; unsigned without. */
  readonly signer?: string
  readonly product?: string
  readonly isPeFile?: boolean
  readonly verdict?: readonly [type: string, threat: string | null]
  readonly prevalence: number
  /** Days before the start of the emulator on which the world first saw it. */
  readonly ageDays: number
}

const system = 'C:\\Windows\\System32'
const windows = {
  signer: 'Microsoft Windows',
  product: 'Microsoft Windows Operating System',
  prevalence: 900_000_000,
  ageDays: 900,
}
const office = {
  signer: 'Microsoft Corporation',
  product: 'Microsoft Office',
  prevalence: 300_000_000,
  ageDays: 400,
}

/** Every file that an alert may rest on. All made up, but for the names of common programs. */
const entries = {
  'cmd.exe': { folder: system, size: 289_792, ...windows },
  'powershell.exe': { folder: `${system}\\WindowsPowerShell\\v1.0`, size: 455_680, ...windows },
  'rundll32.exe': { folder: system, size: 71_680, ...windows },
  'svchost.exe': { folder: system, size: 57_528, ...windows },
  'services.exe': { folder: system, size: 724_888, ...windows },
  'wmiprvse.exe': { folder: `${system}\\wbem`, size: 496_640, ...windows },
  'explorer.exe': { folder: 'C:\\Windows', size: 5_231_616, ...windows },
  'net.exe': { folder: system, size: 61_440, ...windows },
  'schtasks.exe': { folder: system, size: 235_008, ...windows },
  'vssadmin.exe': { folder: system, size: 144_384, ...windows },
  'outlook.exe': {
    folder: 'C:\\Program Files\\Microsoft Office\\root\\Office16',
    size: 43_120_640,
    ...office,
  },
  'winword.exe': {
    folder: 'C:\\Program Files\\Microsoft Office\\root\\Office16',
    size: 1_637_376,
    ...office,
  },
  'msedge.exe': {
    folder: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
    size: 4_020_280,
    ...office,
    product: 'Microsoft Edge',
  },
  'psexesvc.exe': {
    folder: 'C:\\Windows',
    size: 383_872,
    signer: 'Microsoft Corporation',
    product: 'Sysinternals PsExec',
    prevalence: 800_000,
    ageDays: 1200,
  },
  '7z.exe': {
    folder: 'C:\\Program Files\\7-Zip',
    size: 544_256,
    product: '7-Zip',
    prevalence: 12_000_000,
    ageDays: 800,
  },
  bash: { folder: '/usr/bin', size: 1_396_520, isPeFile: false, prevalence: 4_000_000, ageDays: 700 },
  sshd: { folder: '/usr/sbin', size: 921_288, isPeFile: false, prevalence: 3_500_000, ageDays: 700 },
  launchd: {
    folder: '/sbin',
    size: 1_011_312,
    isPeFile: false,
    signer: 'Apple Inc.',
    product: 'macOS',
    prevalence: 2_000_000,
    ageDays: 500,
  },
  'Invoice-4471.docm': {
    folder: 'C:\\Users\\dana.holt\\Downloads',
    size: 88_576,
    isPeFile: false,
    verdict: ['Malware', 'TrojanDownloader:O97M/Northgale.A'],
    prevalence: 3,
    ageDays: 2,
  },
  'stage.ps1': {
    folder: 'C:\\Users\\Public',
    size: 6_214,
    isPeFile: false,
    verdict: ['Malware', 'Trojan:PowerShell/Northgale.B'],
    prevalence: 2,
    ageDays: 2,
  },
  'printhelper.dll': {
    folder: 'C:\\ProgramData\\PrintHelper',
    size: 214_016,
    verdict: ['Malware', 'Backdoor:Win64/Northgale.C'],
    prevalence: 2,
    ageDays: 2,
  },
  'lsa-view.exe': {
    folder: 'C:\\Users\\Public',
    size: 1_305_600,
    verdict: ['Malware', 'HackTool:Win64/LsaView'],
    prevalence: 41,
    ageDays: 60,
  },
  'northgale-lock.exe': {
    folder: 'C:\\Windows\\Temp',
    size: 702_976,
    verdict: ['Malware', 'Ransom:Win64/Northgale.D'],
    prevalence: 1,
    ageDays: 1,
  },
  'finance-q3.7z': {
    folder: 'D:\\Shares\\Finance',
    size: 734_003_200,
    isPeFile: false,
    prevalence: 1,
    ageDays: 1,
  },
  'pdf-toolbar-setup.exe': {
    folder: 'C:\\Users\\Public\\Downloads',
    size: 3_482_112,
    signer: 'Toolbar Harbour Ltd',
    product: 'PDF Toolbar',
    verdict: ['Pua', 'PUA:Win32/ToolbarHarbour'],
    prevalence: 5_200,
    ageDays: 300,
  },
  'keygen.exe': {
    folder: 'C:\\Users\\Public\\Downloads',
    size: 912_384,
    verdict: ['Malware', 'HackTool:Win32/Keygen'],
    prevalence: 18_000,
    ageDays: 1500,
  },
  'eicar.com': {
    folder: 'C:\\Temp',
    size: 68,
    isPeFile: false,
    verdict: ['Malware', 'Virus:DOS/EICAR_Test_File'],
    prevalence: 95_000,
    ageDays: 3000,
  },
  'freight-label.js': {
    folder: 'C:\\Users\\Public\\Downloads',
    size: 18_944,
    isPeFile: false,
    verdict: ['Malware', 'Trojan:JS/Redlane'],
    prevalence: 240,
    ageDays: 12,
  },
  'kworker-sync': {
    folder: '/dev/shm/.cache',
    size: 2_318_336,
    isPeFile: false,
    verdict: ['Malware', 'Trojan:Linux/CoinSync'],
    prevalence: 77,
    ageDays: 30,
  },
  'MediaPlayerUpdate.pkg': {
    folder: '/Users/Shared',
    size: 9_437_184,
    isPeFile: false,
    verdict: ['Malware', 'Trojan:MacOS/Bramble'],
    prevalence: 520,
    ageDays: 45,
  },
} satisfies Record<string, Entry>

export type FileName = keyof typeof entries

const daysMs = 86_400_000

/** The catalogue by file name. Hashes follow from the name, so they are the same in every world. */
export function createFiles(startMs: number): ReadonlyMap<FileName, KnownFile> {
  const names = Object.keys(entries).filter(isFileName)
  return new Map(
    names.map((name) => [name, { name, folder: entries[name].folder, file: fileOf(name, startMs) }]),
  )
}

function isFileName(name: string): name is FileName {
  return Object.hasOwn(entries, name)
}

function fileOf(name: FileName, startMs: number): File {
  const entry: Entry = entries[name]
  const digest = (algorithm: string) => createHash(algorithm).update(`mde-kit/${name}`).digest('hex')
  const [determinationType, determinationValue] = entry.verdict ?? ['Unknown', null]
  return {
    sha1: digest('sha1'),
    sha256: digest('sha256'),
    md5: digest('md5'),
    globalPrevalence: entry.prevalence,
    globalFirstObserved: instantText(startMs - entry.ageDays * daysMs, 4131),
    globalLastObserved: instantText(startMs - 3_600_000, 7057),
    size: entry.size,
    fileType: null,
    isPeFile: entry.isPeFile ?? true,
    filePublisher: entry.signer ?? null,
    fileProductName: entry.product ?? null,
    ...signatureOf(entry),
    determinationType,
    determinationValue,
  }
}

function signatureOf({
  signer,
}: Entry): Pick<File, 'signer' | 'issuer' | 'signerHash' | 'isValidCertificate'> {
  if (signer === undefined) return { signer: null, issuer: null, signerHash: null, isValidCertificate: null }
  return {
    signer,
    issuer: `${signer} Code Signing CA`,
    signerHash: createHash('sha1').update(signer).digest('hex'),
    isValidCertificate: true,
  }
}
