/** Device groups of the company, by name. Users of the directory may be limited to some of them. */
export const deviceGroups = {
  Workstations: 101,
  Servers: 102,
  'Finance devices': 103,
  'Branch offices': 104,
} as const

export type DeviceGroup = keyof typeof deviceGroups

/** Which alerts make sense on a device. */
export type PlatformFamily = 'windows' | 'linux' | 'macos' | 'other'

/** A kind of device, of which the company has several. */
export interface MachineProfile {
  readonly prefix: string
  readonly family: PlatformFamily
  readonly osPlatform: string
  readonly version: string
  readonly osBuild: number | null
  readonly agentVersion: string | null
  readonly group: DeviceGroup | null
  readonly tags: readonly string[]
  readonly subnet: string
  readonly isServer: boolean
  /** How far behind on patches this kind usually is. */
  readonly exposure: 'Low' | 'Medium' | 'High'
}

const workstation = { group: 'Workstations', tags: ['Managed'], subnet: '10.20.4', isServer: false } as const
const server = { group: 'Servers', tags: ['Datacenter'], subnet: '10.20.1', isServer: true } as const

export const profiles = {
  laptop: {
    ...workstation,
    prefix: 'lap',
    family: 'windows',
    osPlatform: 'Windows11',
    version: '24H2',
    osBuild: 26_100,
    agentVersion: '10.8798.26100.4061',
    exposure: 'Low',
  },
  olderLaptop: {
    ...workstation,
    prefix: 'lap',
    family: 'windows',
    osPlatform: 'Windows11',
    version: '23H2',
    osBuild: 22_631,
    agentVersion: '10.8760.22621.5039',
    exposure: 'Medium',
  },
  desktop: {
    ...workstation,
    prefix: 'wks',
    family: 'windows',
    osPlatform: 'Windows10',
    version: '22H2',
    osBuild: 19_045,
    agentVersion: '10.8760.19041.5007',
    exposure: 'High',
  },
  financeLaptop: {
    ...workstation,
    prefix: 'fin',
    family: 'windows',
    osPlatform: 'Windows11',
    version: '24H2',
    osBuild: 26_100,
    agentVersion: '10.8798.26100.4061',
    exposure: 'Medium',
    group: 'Finance devices',
    tags: ['Managed', 'VIP'],
    subnet: '10.20.6',
  },
  branchDesktop: {
    ...workstation,
    prefix: 'brn',
    family: 'windows',
    osPlatform: 'Windows10',
    version: '22H2',
    osBuild: 19_045,
    agentVersion: '10.8760.19041.5007',
    exposure: 'High',
    group: 'Branch offices',
    tags: ['Branch'],
    subnet: '10.44.2',
  },
  mac: {
    ...workstation,
    prefix: 'mac',
    family: 'macos',
    osPlatform: 'macOS',
    version: '15.6',
    osBuild: null,
    agentVersion: '101.25072.0011',
    exposure: 'Low',
  },
  fileServer: {
    ...server,
    prefix: 'srv',
    family: 'windows',
    osPlatform: 'WindowsServer2022',
    version: '21H2',
    osBuild: 20_348,
    agentVersion: '10.8760.20348.5001',
    exposure: 'Medium',
  },
  oldServer: {
    ...server,
    prefix: 'srv',
    family: 'windows',
    osPlatform: 'WindowsServer2016',
    version: '1607',
    osBuild: 14_393,
    agentVersion: '10.8735.14393.4046',
    exposure: 'High',
    tags: ['Datacenter', 'Legacy'],
  },
  linuxServer: {
    ...server,
    prefix: 'lnx',
    family: 'linux',
    osPlatform: 'Linux',
    version: '22.4',
    osBuild: null,
    agentVersion: '101.25072.0003',
    exposure: 'Medium',
    tags: ['Datacenter', 'Web'],
  },
  unmanaged: {
    ...workstation,
    prefix: 'unk',
    family: 'other',
    osPlatform: 'Windows10',
    version: '22H2',
    osBuild: null,
    agentVersion: null,
    exposure: 'Medium',
    group: null,
    tags: [],
    subnet: '10.20.9',
  },
} as const satisfies Record<string, MachineProfile>

export type ProfileName = keyof typeof profiles
