import type { Machine } from '@mde-kit/contract'
import { familyOf } from './everyday-traces.ts'
import type { Columns, HuntingWorld, TableSource } from './hunting-world.ts'
import { momentText } from './trace.ts'
import { readable } from './read-table.ts'

const dayMs = 86_400_000
const days = 30

/** A device as it was on a day. */
interface Picture {
  readonly machine: Machine
  readonly atMs: number
  /** Days before it was last seen. */
  readonly day: number
}

/** A whole picture of every device each day, the latest from when it was last seen. */
function daily(columns: Columns<Machine>): TableSource<Picture> {
  return {
    *items({ machines }, { fromMs, toMs, wants }) {
      for (const machine of machines) {
        if (!wants(machine)) continue
        const lastSeenMs = Date.parse(machine.lastSeen ?? '')
        for (let day = 0; day < days; day += 1) {
          const atMs = lastSeenMs - day * dayMs
          if (atMs < fromMs) break
          if (atMs <= toMs) yield { machine, atMs, day }
        }
      }
    },
    atMs: ({ atMs }) => atMs,
    columns: {
      ...Object.fromEntries(
        Object.entries(columns).map(([name, read]) => [
          name,
          ({ machine }: Picture, world: HuntingWorld) => read(machine, world),
        ]),
      ),
      Timestamp: ({ atMs }) => momentText({ ms: atMs, ticks: 5000 }),
      ReportId: ({ day }) => 500_000 + day,
    },
  }
}

const deviceInfo = daily({
  DeviceId: ({ id }) => id,
  DeviceName: ({ computerDnsName }) => computerDnsName ?? '',
  ClientVersion: ({ agentVersion }) => agentVersion ?? '',
  PublicIP: ({ lastExternalIpAddress }) => lastExternalIpAddress ?? '',
  OSArchitecture: ({ osArchitecture }) => osArchitecture ?? '',
  OSPlatform: ({ osPlatform }) => osPlatform ?? '',
  OSBuild: ({ osBuild }) => osBuild ?? null,
  OSVersion: ({ version }) => version ?? '',
  OSVersionInfo: ({ version }) => version ?? '',
  IsAzureADJoined: ({ isAadJoined }) => isAadJoined ?? null,
  JoinType: ({ isAadJoined }) => (isAadJoined ? 'Azure AD Joined' : ''),
  AadDeviceId: ({ aadDeviceId }) => aadDeviceId ?? '',
  LoggedOnUsers: loggedOnUsers,
  MachineGroup: ({ rbacGroupName }) => rbacGroupName ?? '',
  OnboardingStatus: ({ onboardingStatus }) =>
    onboardingStatus === 'Onboarded' ? 'Onboarded' : 'Can be onboarded',
  DeviceCategory: () => 'Endpoint',
  DeviceType: deviceType,
  SensorHealthState: ({ healthStatus }) => healthStatus ?? '',
  IsExcluded: ({ isExcluded }) => isExcluded ?? false,
  ExposureLevel: ({ exposureLevel }) => exposureLevel ?? '',
  AssetValue: ({ deviceValue }) => deviceValue ?? '',
  DeviceManualTags: ({ machineTags }) => JSON.stringify(machineTags ?? []),
  DeviceDynamicTags: () => '[]',
  IsInternetFacing: () => false,
  IsTransient: () => false,
})

/** Who uses the device. */
function loggedOnUsers({ id }: Machine, { logonsOf, people }: HuntingWorld): string {
  const owner = people.get(logonsOf(id)[0] ?? '')
  if (!owner) return '[]'
  const { accountName, accountDomain, accountSid } = owner.user
  return JSON.stringify([{ UserName: accountName, DomainName: accountDomain, Sid: accountSid }])
}

function deviceType(machine: Machine): string {
  const family = familyOf(machine)
  if (family === 'other') return 'Unknown'
  return family === 'linux' || machine.osPlatform?.startsWith('WindowsServer') ? 'Server' : 'Workstation'
}

const networkInfo = daily({
  DeviceId: ({ id }) => id,
  DeviceName: ({ computerDnsName }) => computerDnsName ?? '',
  NetworkAdapterName: () => 'Ethernet',
  MacAddress: ({ ipAddresses }) => ipAddresses?.[0]?.macAddress ?? '',
  NetworkAdapterType: () => 'Ethernet',
  NetworkAdapterStatus: () => 'Up',
  ConnectedNetworks: () =>
    JSON.stringify([{ Name: 'Company network', IsConnectedToInternet: true, Category: 'Domain' }]),
  DnsAddresses: () => '["10.20.1.10"]',
  DefaultGateways: ({ lastIpAddress }) => JSON.stringify([(lastIpAddress ?? '').replace(/\d+$/, '1')]),
  IPAddresses: ({ ipAddresses }) =>
    JSON.stringify(
      (ipAddresses ?? []).map(({ ipAddress }) => ({
        IPAddress: ipAddress,
        SubnetPrefix: 24,
        AddressType: 'Private',
      })),
    ),
  OnboardingStatus: ({ onboardingStatus }) => onboardingStatus ?? '',
})

/** Tables of what devices are. */
export const deviceTables = { DeviceInfo: readable(deviceInfo), DeviceNetworkInfo: readable(networkInfo) }
