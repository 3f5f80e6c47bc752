import type { Machine } from '@mde-kit/contract'
import { fineInstantText } from './instant-text.ts'
import {
  deviceGroups,
  type MachineProfile,
  type PlatformFamily,
  type ProfileName,
  profiles,
} from './machine-profiles.ts'
import type { Random } from './random.ts'

/** A device and what only the world itself needs to know of it. */
export interface Device {
  readonly machine: Machine & { readonly computerDnsName: string }
  readonly family: PlatformFamily
}

const hoursMs = 3_600_000
const daysMs = 24 * hoursMs

/** Devices that the intrusion passes through; they come first. */
const cast: readonly { readonly name: string; readonly profile: ProfileName }[] = [
  { name: 'fin-0117', profile: 'financeLaptop' },
  { name: 'srv-files01', profile: 'fileServer' },
  { name: 'srv-dc01', profile: 'fileServer' },
  { name: 'wks-0042', profile: 'desktop' },
]

const mix: readonly (readonly [ProfileName, number])[] = [
  ['laptop', 24],
  ['olderLaptop', 14],
  ['desktop', 16],
  ['financeLaptop', 8],
  ['branchDesktop', 12],
  ['mac', 6],
  ['fileServer', 7],
  ['oldServer', 3],
  ['linuxServer', 8],
  ['unmanaged', 2],
]

/** The devices of the company. Risk is filled in once the alerts are known. */
export function createDevices(options: {
  count: number
  domain: string
  startMs: number
  random: Random
}): readonly Device[] {
  const { count, domain, startMs, random } = options
  return Array.from({ length: count }, (_, index) => {
    const fixed = cast[index]
    const profile: MachineProfile = profiles[fixed?.profile ?? random.weighted(mix)]
    const name = fixed?.name ?? `${profile.prefix}-${String(200 + index).padStart(4, '0')}`
    return createDevice(`${name}.${domain}`, profile, fixed === undefined ? 'any' : 'recent', startMs, random)
  })
}

function createDevice(
  computerDnsName: string,
  profile: MachineProfile,
  seen: 'recent' | 'any',
  startMs: number,
  random: Random,
): Device {
  const onboarded = profile.agentVersion !== null
  const idleMs =
    seen === 'any' && random.chance(0.12) ? random.integer(8, 25) * daysMs : random.integer(1, 22) * hoursMs
  const address = `${profile.subnet}.${random.integer(10, 250)}`
  const joined = onboarded && profile.family === 'windows' && !profile.isServer
  const machine = {
    id: random.hex(40),
    computerDnsName,
    firstSeen: fineInstantText(startMs - random.integer(40, 900) * daysMs, random),
    lastSeen: fineInstantText(startMs - idleMs, random),
    osPlatform: profile.osPlatform,
    osProcessor: 'x64',
    version: profile.version,
    osVersion: null,
    osBuild: profile.osBuild,
    osArchitecture: '64-bit',
    lastIpAddress: address,
    lastExternalIpAddress: profile.subnet.startsWith('10.44') ? '198.51.100.24' : '198.51.100.17',
    healthStatus: healthStatus(onboarded, idleMs),
    onboardingStatus: onboarded ? 'Onboarded' : 'CanBeOnboarded',
    deviceValue: profile.tags.includes('VIP') || computerDnsName.startsWith('srv-dc') ? 'High' : 'Normal',
    rbacGroupId: profile.group === null ? 0 : deviceGroups[profile.group],
    rbacGroupName: profile.group,
    riskScore: 'None',
    exposureLevel: onboarded ? profile.exposure : 'None',
    isAadJoined: joined,
    aadDeviceId: joined ? random.guid() : null,
    machineTags: [...profile.tags],
    ipAddresses: [
      {
        ipAddress: address,
        macAddress: random.hex(12).toUpperCase(),
        operationalStatus: 'Up',
        type: 'Ethernet',
      },
    ],
    agentVersion: profile.agentVersion,
    defenderAvStatus: antivirusStatus(onboarded, idleMs),
    managedBy: joined ? 'Intune' : 'Unknown',
    managedByStatus: 'Unknown',
    mergedIntoMachineId: null,
    isPotentialDuplication: false,
    isExcluded: false,
    exclusionReason: null,
    vmMetadata: null,
  }
  return { machine, family: onboarded ? profile.family : 'other' }
}

/** The service calls a device inactive after seven days without a signal. */
function healthStatus(onboarded: boolean, idleMs: number): string {
  if (!onboarded) return 'Unknown'
  return idleMs > 7 * daysMs ? 'Inactive' : 'Active'
}

/** A device that is silent for a week has missed its updates too. */
function antivirusStatus(onboarded: boolean, idleMs: number): string {
  if (!onboarded) return 'Unknown'
  return idleMs > 7 * daysMs ? 'NotUpdated' : 'Updated'
}
