import type { BaselineConfiguration, Machine } from '@mde-kit/contract'
import { createRandom } from './random.ts'

/** A benchmark for one operating system: what it asks of a device. */
export interface Benchmark {
  readonly name: string
  readonly version: string
  /** Value of `osPlatform`. */
  readonly platform: string
  readonly operatingSystem: string
  readonly operatingSystemVersion: string
  readonly level: string
  readonly configurations: readonly Required<BaselineConfiguration>[]
}

interface Demand {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly why: string
  readonly source: string
  readonly recommendedValue: string
}

const policies = String.raw`hkey_local_machine\software\policies\microsoft`

/** Settings that every benchmark here asks for. The texts are ours. */
const demands: readonly Demand[] = [
  {
    id: '1.1.1',
    name: '(L1) Remember the last passwords',
    category: 'Password Policy',
    why: 'Passwords that come back are easier to guess.',
    source: 'password_hist_len',
    recommendedValue: "Greater than or equal '24'",
  },
  {
    id: '1.2.1',
    name: '(L1) Lock accounts after failed sign-ins',
    category: 'Account Lockout Policy',
    why: 'Without a lock, passwords can be tried one after the other.',
    source: 'lockout_duration',
    recommendedValue: "Greater than or equal '15'",
  },
  {
    id: '9.1.1',
    name: '(L1) Turn on the firewall in the domain profile',
    category: 'Domain Profile',
    why: 'Without a firewall every service can be reached.',
    source: String.raw`${policies}\windowsfirewall\domainprofile\enablefirewall`,
    recommendedValue: "Equals '1'",
  },
  {
    id: '9.3.9',
    name: '(L1) Log dropped packets of the public profile',
    category: 'Public Profile',
    why: 'Without a log, the cause of a fault stays unknown.',
    source: String.raw`${policies}\windowsfirewall\publicprofile\logging\logdroppedpackets`,
    recommendedValue: "Equals '1'",
  },
  {
    id: '18.6.1',
    name: '(L1) Turn off name lookups by multicast',
    category: 'DNS Client',
    why: 'Anybody on the network can answer such lookups.',
    source: String.raw`${policies}\windows nt\dnsclient\enablemulticast`,
    recommendedValue: "Equals '0'",
  },
]

const level = 'Level 1 (L1) - Corporate/Enterprise Environment (general use)'

export const benchmarks: readonly Benchmark[] = [
  {
    ...{ name: 'CIS', version: '4.0.0', level },
    ...{ platform: 'Windows11', operatingSystem: 'Windows 11', operatingSystemVersion: '24H2' },
    configurations: configurationsOf('4.0.0-windows_11', 38_000, [level]),
  },
  {
    ...{ name: 'CIS', version: '3.0.0', level: 'Level 1 - Member Server' },
    ...{
      platform: 'WindowsServer2022',
      operatingSystem: 'Windows Server 2022',
      operatingSystemVersion: '21H2',
    },
    configurations: configurationsOf('3.0.0-windows_server_2022', 39_000, [
      'Level 1 - Domain Controller',
      'Level 1 - Member Server',
    ]),
  },
]

function configurationsOf(
  benchmarkVersion: string,
  firstCce: number,
  complianceLevels: readonly string[],
): readonly Required<BaselineConfiguration>[] {
  return demands.map(({ id, name, category, why, source, recommendedValue }, index) => ({
    id,
    uniqueId: `CIS_${benchmarkVersion}_${id}`,
    benchmarkName: 'CIS',
    benchmarkVersion,
    name,
    description: `<p>${name.replace('(L1) ', '')}.</p>`,
    category,
    complianceLevels: [...complianceLevels],
    cce: `CCE-${firstCce + index}-${index + 1}`,
    rationale: `<p>${why}</p>`,
    source: [source],
    recommendedValue: [recommendedValue],
    remediation: '<p>Set it by group policy.</p>',
    isCustom: false,
  }))
}

/** Part of the devices that meets a configuration, by exposure level. */
const shares: Readonly<Record<string, number>> = { Low: 0.97, Medium: 0.9, High: 0.7 }

/** Whether a device meets a configuration. It follows from the id of the device. */
export function isCompliant({ id, exposureLevel }: Machine, uniqueId: string): boolean {
  return createRandom(`${id}/${uniqueId}`).chance(shares[exposureLevel ?? ''] ?? 1)
}
