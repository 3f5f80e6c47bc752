import type { FileName } from '../file-catalogue.ts'

/** One line of the catalogue: a product, who has it, and when it was released. */
export interface ProductLine {
  readonly vendor: string
  readonly name: string
  readonly title: string
  readonly kind: 'Application' | 'OS'
  /** Values of `osPlatform`. */
  readonly platforms: readonly string[]
  /** Part of these devices that has it, 0 to 1. */
  readonly share: number
  /** Parts that flaws may be in. */
  readonly parts: readonly string[]
  /** Oldest first, with the number of flaws that each fixes. */
  readonly releases: readonly ReleaseLine[]
  readonly programs?: readonly FileName[]
  /** Every device has the latest release. */
  readonly isRolledOut?: boolean
}

export interface ReleaseLine {
  readonly version: string
  /** Days before the start of the emulator. */
  readonly daysAgo: number
  readonly flaws: number
  readonly kb?: string
}
