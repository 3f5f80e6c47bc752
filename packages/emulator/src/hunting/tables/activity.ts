import type { FileName } from '../../world/file-catalogue.ts'
import type { PlatformFamily } from '../../world/machine-profiles.ts'
import type { Connection, RegistryValue } from './trace.ts'

/** What a program does on an ordinary day, before names, ids and times are filled in. */
export interface Activity {
  readonly families: readonly PlatformFamily[]
  readonly program: FileName
  readonly parent: FileName
  readonly commandLine: string
  /** How often it comes up among the others. */
  readonly weight: number
  readonly connections?: readonly Connection[]
  readonly writes?: { readonly name: string; readonly folder: string }
  readonly registry?: readonly RegistryValue[]
  readonly loads?: { readonly name: string; readonly folder: string }
  readonly sensorEvent?: string
}

const windows = ['windows'] as const
const system = 'C:\\Windows\\System32'

/** `{user}` stands for the account of whoever uses the device. Addresses are from reserved ranges. */
export const activities: readonly Activity[] = [
  {
    families: windows,
    program: 'msedge.exe',
    parent: 'explorer.exe',
    commandLine: 'msedge.exe --profile-directory=Default',
    weight: 10,
    connections: [{ url: 'intranet.contoso.example', ip: '10.20.1.40', port: 443 }],
    writes: {
      name: 'History',
      folder: 'C:\\Users\\{user}\\AppData\\Local\\Microsoft\\Edge\\User Data\\Default',
    },
    loads: { name: 'wininet.dll', folder: system },
  },
  {
    families: windows,
    program: 'msedge.exe',
    parent: 'explorer.exe',
    commandLine: 'msedge.exe --single-argument https://news.weather.example/today',
    weight: 6,
    connections: [{ url: 'news.weather.example', ip: '198.51.100.80', port: 443 }],
  },
  {
    families: windows,
    program: 'outlook.exe',
    parent: 'explorer.exe',
    commandLine: 'OUTLOOK.EXE',
    weight: 6,
    connections: [{ url: 'mail.contoso.example', ip: '198.51.100.25', port: 443 }],
    loads: { name: 'mapi32.dll', folder: system },
  },
  {
    families: windows,
    program: 'winword.exe',
    parent: 'explorer.exe',
    commandLine: 'WINWORD.EXE /n "C:\\Users\\{user}\\Documents\\Minutes.docx"',
    weight: 5,
    writes: { name: 'Minutes.docx', folder: 'C:\\Users\\{user}\\Documents' },
  },
  {
    families: windows,
    program: 'svchost.exe',
    parent: 'services.exe',
    commandLine: 'svchost.exe -k netsvcs -p -s wuauserv',
    weight: 8,
    connections: [{ url: 'updates.contoso.example', ip: '10.20.1.41', port: 8530 }],
    registry: [
      {
        key: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update',
        name: 'LastOnlineScanTimeForAppCategory',
        data: '1',
      },
    ],
  },
  {
    families: windows,
    program: 'powershell.exe',
    parent: 'svchost.exe',
    commandLine:
      'powershell.exe -NoProfile -ExecutionPolicy AllSigned -File C:\\ProgramData\\ServiceDesk\\inventory.ps1',
    weight: 3,
    loads: { name: 'amsi.dll', folder: system },
    sensorEvent: 'PowerShellCommand',
  },
  {
    families: windows,
    program: 'rundll32.exe',
    parent: 'svchost.exe',
    commandLine: 'rundll32.exe Startupscan.dll,SusRunTask',
    weight: 2,
    loads: { name: 'Startupscan.dll', folder: system },
  },
  {
    families: windows,
    program: 'schtasks.exe',
    parent: 'cmd.exe',
    commandLine: 'schtasks.exe /query /fo list',
    weight: 1,
    sensorEvent: 'ScheduledTaskUpdated',
  },
  {
    families: windows,
    program: 'net.exe',
    parent: 'cmd.exe',
    commandLine: 'net.exe use P: \\\\srv-files01\\Projects',
    weight: 2,
    connections: [{ url: 'srv-files01.contoso.example', ip: '10.20.1.20', port: 445 }],
    registry: [
      { key: 'HKEY_CURRENT_USER\\Network\\P', name: 'RemotePath', data: '\\\\srv-files01\\Projects' },
    ],
  },
  {
    families: ['linux'],
    program: 'bash',
    parent: 'sshd',
    commandLine: '-bash',
    weight: 6,
    writes: { name: '.bash_history', folder: '/home/{user}' },
  },
  {
    families: ['linux'],
    program: 'bash',
    parent: 'bash',
    commandLine: 'bash /usr/local/bin/rotate-logs.sh',
    weight: 4,
    writes: { name: 'access.log.1', folder: '/var/log/web' },
    connections: [{ url: 'packages.contoso.example', ip: '10.20.1.41', port: 443 }],
  },
  {
    families: ['linux'],
    program: 'sshd',
    parent: 'sshd',
    commandLine: 'sshd: {user} [priv]',
    weight: 3,
  },
  {
    families: ['macos'],
    program: 'launchd',
    parent: 'launchd',
    commandLine: '/sbin/launchd',
    weight: 4,
    connections: [{ url: 'mail.contoso.example', ip: '198.51.100.25', port: 443 }],
    writes: { name: 'Minutes.pages', folder: '/Users/{user}/Documents' },
  },
]
