import type { Vulnerability } from '@mde-kit/contract'
import type { FileName } from '../file-catalogue.ts'

/** A program or an operating system, with the releases that devices may have. */
export interface Product {
  /** Vendor and name with `-_-` between them. */
  readonly id: string
  readonly vendor: string
  readonly name: string
  /** As people call it. */
  readonly title: string
  readonly kind: 'Application' | 'OS'
  /** Oldest first; the last one has no known flaw. */
  readonly releases: readonly Release[]
  /** Files whose alerts concern it. */
  readonly programs: readonly FileName[]
}

export interface Release {
  /** Of an operating system, what follows the build number. */
  readonly version: string
  /** Milliseconds since 1970. */
  readonly releasedMs: number
  /** Number of the update that brings it, without the letters KB. */
  readonly kb: string | null
  readonly fixes: readonly Flaw[]
  /** Flaws that only later releases fix. */
  readonly open: readonly Flaw[]
}

/** A vulnerability as the world knows it, before anybody counts devices. */
export type Flaw = Omit<Vulnerability, '@odata.context' | 'exposedMachines' | 'firstDetected'> & {
  readonly severity: FlawSeverity
}

export type FlawSeverity = 'Low' | 'Medium' | 'High' | 'Critical'
