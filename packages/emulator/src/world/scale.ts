import { ConfigError } from '@mde-kit/contract/errors'

/** How large a company is. */
export interface WorldSize {
  readonly machines: number
  readonly alerts: number
  /** How many times the usual number of flaws a release fixes. */
  readonly flawDensity: number
}

/** `large` has five million rows of vulnerable software, all of them made as they are read. */
const sizes = {
  small: { machines: 64, alerts: 260, flawDensity: 1 },
  medium: { machines: 1000, alerts: 10_000, flawDensity: 1 },
  large: { machines: 10_000, alerts: 250_000, flawDensity: 12 },
} as const satisfies Readonly<Record<string, WorldSize>>

/** A size by name, or by a number of devices, each of which has 25 alerts. */
export type Scale = keyof typeof sizes | number

const alertsPerMachine = 25

/** @throws {@link ConfigError} There is no such size. */
export function sizeOf(scale: Scale): WorldSize {
  if (typeof scale === 'number') return { machines: scale, alerts: scale * alertsPerMachine, flawDensity: 1 }
  if (Object.hasOwn(sizes, scale)) return sizes[scale]
  throw new ConfigError(`There is no scale named '${String(scale)}'.`, {
    next: `Use ${Object.keys(sizes).join(', ')}, or a number of devices.`,
  })
}
