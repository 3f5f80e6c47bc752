import type { AlertTemplate } from './alert-template.ts'

const windows = ['windows'] as const
const atp = 'WindowsDefenderAtp'
const av = 'WindowsDefenderAv'

/** What a company of this size sees on an ordinary day. Addresses and names are from reserved ranges. */
export const everydayAlerts: readonly AlertTemplate[] = [
  {
    title: 'An uncommon browser extension installer was run',
    description: 'A bundled installer changes browser settings and shows advertisements.\n\nRemove it and reset the browser.',
    severity: 'Informational', category: 'UnwantedSoftware', detectionSource: av, mitreTechniques: [],
    threatFamilyName: 'ToolbarHarbour', threatName: 'PUA:Win32/ToolbarHarbour', detectionStatus: 'Remediated', families: windows,
    clues: [{ kind: 'file', file: 'pdf-toolbar-setup.exe' }],
  },
  {
    title: "'Keygen' hacktool was prevented",
    description: 'A program that makes licence keys was found. Such programs often carry malware along.',
    severity: 'Low', category: 'Malware', detectionSource: av, mitreTechniques: ['T1204'],
    threatFamilyName: 'Keygen', threatName: 'HackTool:Win32/Keygen', detectionStatus: 'Prevented', families: windows,
    clues: [{ kind: 'user' }, { kind: 'file', file: 'keygen.exe' }],
  },
  {
    title: "'EICAR_Test_File' malware was detected",
    description: 'The harmless file by which antivirus programs are tried out was found.',
    severity: 'Informational', category: 'Malware', detectionSource: av, mitreTechniques: [],
    threatFamilyName: 'EICAR_Test_File', threatName: 'Virus:DOS/EICAR_Test_File', detectionStatus: 'Remediated', families: windows,
    clues: [{ kind: 'file', file: 'eicar.com' }],
  },
  {
    title: 'Suspicious PowerShell command line',
    description: 'PowerShell ran with an encoded command. Administrators do this too; look at what it decodes to.',
    severity: 'Medium', category: 'Execution', detectionSource: atp, mitreTechniques: ['T1059.001', 'T1027'], detectionStatus: 'Detected', families: windows,
    clues: [{ kind: 'user' }, { kind: 'process', file: 'powershell.exe', parent: 'explorer.exe', commandLine: 'powershell.exe -NoProfile -EncodedCommand RwBlAHQALQBTAGUAcgB2AGkAYwBlAA==' }],
  },
  {
    title: 'Script from an e-mail attachment was blocked',
    description: 'A script that came as a freight label tried to fetch more code.',
    severity: 'Medium', category: 'InitialAccess', detectionSource: av, mitreTechniques: ['T1566.001', 'T1059.007'],
    threatFamilyName: 'Redlane', threatName: 'Trojan:JS/Redlane', detectionStatus: 'Blocked', families: windows,
    clues: [{ kind: 'user' }, { kind: 'file', file: 'freight-label.js' }, { kind: 'url', url: 'https://labels.redlane.example/get/8812' }],
  },
  {
    title: 'Connection to a domain with low reputation',
    description: 'The browser opened a site that was registered only days ago.',
    severity: 'Low', category: 'CommandAndControl', detectionSource: 'CustomerTI', mitreTechniques: ['T1071.001'], detectionStatus: 'Detected', families: windows,
    clues: [{ kind: 'user' }, { kind: 'process', file: 'msedge.exe', parent: 'explorer.exe', commandLine: 'msedge.exe --single-argument https://parcel-redelivery.example/track' }, { kind: 'url', url: 'https://parcel-redelivery.example/track' }, { kind: 'ip', address: '203.0.113.61' }],
  },
  {
    title: 'Possible credential phishing page was opened',
    description: 'The page copies the sign-in page of the company.',
    severity: 'Medium', category: 'CredentialAccess', detectionSource: 'OfficeATP', mitreTechniques: ['T1566.002', 'T1056.003'], detectionStatus: 'Blocked', families: ['windows', 'macos'],
    clues: [{ kind: 'user' }, { kind: 'url', url: 'https://login.contoso-portal.example/signin' }, { kind: 'ip', address: '203.0.113.88' }],
  },
  {
    title: 'Suspicious scheduled task was created',
    description: 'A task was set to start a program from a folder that any user can write to.',
    severity: 'Medium', category: 'Persistence', detectionSource: atp, mitreTechniques: ['T1053.005'], detectionStatus: 'Detected', families: windows,
    clues: [{ kind: 'user' }, { kind: 'process', file: 'schtasks.exe', parent: 'cmd.exe', commandLine: 'schtasks.exe /create /tn "Driver check" /tr C:\\Users\\Public\\check.exe /sc hourly' }],
  },
  {
    title: 'Discovery commands were run one after another',
    description: 'Several commands that list accounts and shares were run within a minute.',
    severity: 'Low', category: 'Discovery', detectionSource: atp, mitreTechniques: ['T1087', 'T1135'], detectionStatus: 'Detected', families: windows,
    clues: [{ kind: 'user' }, { kind: 'process', file: 'net.exe', parent: 'cmd.exe', commandLine: 'net.exe view /all' }],
  },
  {
    title: 'Many failed sign-ins over SSH',
    description: 'One address tried hundreds of passwords.',
    severity: 'Low', category: 'CredentialAccess', detectionSource: atp, mitreTechniques: ['T1110.001'], detectionStatus: 'Detected', families: ['linux'],
    clues: [{ kind: 'process', file: 'sshd', parent: 'sshd', commandLine: 'sshd: [priv]' }, { kind: 'ip', address: '203.0.113.142' }],
  },
  {
    title: 'Coin miner was found running',
    description: 'A program in a hidden folder uses nearly all of the processor.',
    severity: 'Medium', category: 'Malware', detectionSource: av, mitreTechniques: ['T1496'],
    threatFamilyName: 'CoinSync', threatName: 'Trojan:Linux/CoinSync', detectionStatus: 'Remediated', families: ['linux'],
    clues: [{ kind: 'process', file: 'kworker-sync', parent: 'bash', commandLine: '/tmp/.cache/kworker-sync -o pool.coinsync.example:443' }, { kind: 'file', file: 'kworker-sync' }, { kind: 'url', url: 'https://pool.coinsync.example' }],
  },
  {
    title: 'Fake update package was blocked',
    description: 'A package that calls itself an update of a media player was opened.',
    severity: 'Medium', category: 'Malware', detectionSource: av, mitreTechniques: ['T1036.005', 'T1204.002'],
    threatFamilyName: 'Bramble', threatName: 'Trojan:MacOS/Bramble', detectionStatus: 'Blocked', families: ['macos'],
    clues: [{ kind: 'user' }, { kind: 'file', file: 'MediaPlayerUpdate.pkg' }],
  },
  {
    title: 'Unusual launch agent',
    description: 'A launch agent was added for a program that is not signed.',
    severity: 'Low', category: 'Persistence', detectionSource: atp, mitreTechniques: ['T1543.001'], detectionStatus: 'Detected', families: ['macos'],
    clues: [{ kind: 'user' }, { kind: 'process', file: 'launchd', parent: 'launchd', commandLine: '/sbin/launchd' }],
  },
  {
    title: 'Remote service was started on another device',
    description: 'A service for running commands from afar was installed. Administrators use it as well.',
    severity: 'Low', category: 'LateralMovement', detectionSource: atp, mitreTechniques: ['T1021.002', 'T1569.002'], detectionStatus: 'Detected', families: windows,
    clues: [{ kind: 'user' }, { kind: 'process', file: 'psexesvc.exe', parent: 'services.exe', commandLine: 'C:\\Windows\\PSEXESVC.exe' }],
  },
  {
    title: 'Automated investigation started manually',
    description: 'An analyst asked for an automated investigation of the device.',
    severity: 'Informational', category: 'SuspiciousActivity', detectionSource: 'AutomatedInvestigation', mitreTechniques: [], detectionStatus: 'Detected', families: ['windows', 'linux', 'macos'],
    clues: [],
  },
]
