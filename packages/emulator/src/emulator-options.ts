import { isLoopbackHost } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import type { ActionTimings } from './defender/state/action-timeline.ts'
import type { TenantSeed } from './entra/seed.ts'
import type { Fixtures } from './world/fixtures.ts'
import { type Scale, sizeOf } from './world/scale.ts'
import { bracketed } from './server/own-hosts.ts'
import type { RequestRecord } from './server/request-record.ts'

/** How the emulator shall be. Everything has a default. */
export interface EmulatorOptions {
  /** Defaults to 0: any free port. */
  readonly port?: number
  /** Defaults to 127.0.0.1. Anything off loopback needs `allowRemote`. */
  readonly host?: string
  /** Lets other machines call. The emulator guards made-up data only, and without `https` tokens travel in the clear. */
  readonly allowRemote?: boolean
  /**
   * Speaks HTTPS with a certificate of a new authority, which `Emulator.ca` holds for clients to trust. Needed by clients
   * that refuse a sign-in service on http. Defaults to false.
   */
  readonly https?: boolean
  /** A file to write the certificate of the authority to, as PEM: for `NODE_EXTRA_CA_CERTS` and `curl --cacert`. */
  readonly caFile?: string
  /** The same seed shows the same company. Defaults to 1. */
  readonly seed?: number
  /**
   * How large the company is: `small`, `medium`, `large`, or a number of devices, 0 to 10 000, with 25 alerts each.
   * Nothing is made before it is read, so that a large one starts as fast as a small one. Defaults to `small`.
   */
  readonly scale?: Scale
  /** Alerts per tenant, 0 to 500 000. Defaults to that of the scale: 260, 10 000 or 250 000. */
  readonly alerts?: number
  /** Devices per tenant, 0 to 10 000. Defaults to that of the scale: 64, 1 000 or 10 000. */
  readonly machines?: number
  /** Devices and alerts of your own, on top of the made-up ones of the first tenant. */
  readonly fixtures?: Fixtures
  /** A JSON file with the same, whose records are checked against the specs. Needs `zod`. */
  readonly fixturesFile?: string
  /** Records per page where the caller gives no `$top`, 1 to 10 000. Defaults to 10 000, the page of the service. */
  readonly pageSize?: number
  /** How long a new machine action is pending and in progress. Defaults to 500 ms and 1000 ms. */
  readonly actionTimings?: ActionTimings
  /** Milliseconds since 1970. Defaults to the clock of the machine. */
  readonly now?: () => number
  /** Whether the documented quotas are kept, per tenant, app and operation. Defaults to `enforce`. */
  readonly rateLimits?: 'enforce' | 'off'
  /**
   * What an operation gets that is not imitated: the example of its spec, marked `x-mde-emulated: example`, or with
   * `strict` a 501 that names it. Defaults to `examples`.
   */
  readonly fidelity?: 'examples' | 'strict'
  /**
   * Whether lists have the documented oddities: 404 where some are empty, and no link after `$top`. With `off` an empty
   * list is 200, every list goes on by links, and those with a filter take `$orderby`, `$select` and `$count`, which no
   * page documents. Defaults to `imitate`.
   */
  readonly oddities?: 'imitate' | 'off'
  /** Told of every request once it is answered. */
  readonly requestLog?: (record: RequestRecord) => void
  /**
   * A file that every request is appended to, one JSON object per line. When writing fails, as on a full disk, the
   * emulator goes on without it and `stop` rejects.
   */
  readonly requestLogFile?: string
  /**
   * A folder to keep apps, users, changes and the clock in: the next emulator with the same folder goes on with them,
   * whatever its other options say of the world. While one uses it, another is refused.
   */
  readonly stateFolder?: string
  /** Defaults to the lifetime that Entra uses. */
  readonly tokenLifetimeSeconds?: number
  /** Tenants with their users and apps. Defaults to one, Contoso. */
  readonly tenants?: readonly TenantSeed[]
}

type Defaulted =
  | 'port'
  | 'host'
  | 'allowRemote'
  | 'https'
  | 'seed'
  | 'scale'
  | 'alerts'
  | 'machines'
  | 'pageSize'
  | 'actionTimings'
  | 'now'
  | 'rateLimits'
  | 'fidelity'
  | 'oddities'

/** Options with every default filled in. */
export type EmulatorSettings = EmulatorOptions & Required<Pick<EmulatorOptions, Defaulted>>

/** @throws {@link ConfigError} A value that cannot work. */
export function resolveEmulatorOptions(options: EmulatorOptions): EmulatorSettings {
  const { scale = 'small' } = options
  const { machines, alerts } = sizeOf(scale)
  const settings = {
    port: 0,
    host: '127.0.0.1',
    allowRemote: false,
    https: false,
    seed: 1,
    scale,
    alerts,
    machines,
    pageSize: 10_000,
    actionTimings: { pendingMs: 500, inProgressMs: 1000 },
    now: () => Date.now(),
    rateLimits: 'enforce' as const,
    fidelity: 'examples' as const,
    oddities: 'imitate' as const,
    ...defined(options),
  }
  checkWhole('port', settings.port, 0, 65_535)
  checkWhole('seed', settings.seed, 0, Number.MAX_SAFE_INTEGER)
  checkWhole('alerts', settings.alerts, 0, 500_000)
  checkWhole('machines', settings.machines, 0, 10_000)
  checkWhole('pageSize', settings.pageSize, 1, 10_000)
  checkWhole('actionTimings.pendingMs', settings.actionTimings.pendingMs, 0, Number.MAX_SAFE_INTEGER)
  checkWhole('actionTimings.inProgressMs', settings.actionTimings.inProgressMs, 0, Number.MAX_SAFE_INTEGER)
  if (settings.alerts > 0 && settings.machines === 0)
    throw new ConfigError('alerts need devices, but machines is 0.', { next: 'Set alerts to 0 as well.' })
  if (settings.fixtures && settings.fixturesFile !== undefined)
    throw new ConfigError('fixtures and fixturesFile are both set.', { next: 'Give one of them.' })
  if (settings.tenants?.length === 0)
    throw new ConfigError('tenants is empty.', { next: 'Give at least one tenant, or leave tenants out.' })
  if (!settings.allowRemote && !isLoopbackHost(bracketed(settings.host)))
    throw new ConfigError(`The host ${settings.host} can be reached from other machines.`, {
      next: 'Use 127.0.0.1, or set allowRemote (--allow-remote).',
    })
  if (settings.caFile !== undefined && !settings.https)
    throw new ConfigError('caFile is set, but https is not.', {
      next: 'Set https (--https): without it there is no certificate to write.',
    })
  return settings
}

/** Leaves out what is undefined, so that it does not replace a default. */
function defined(options: EmulatorOptions): EmulatorOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function checkWhole(name: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return
  throw new ConfigError(`${name} must be a whole number from ${min} to ${max} (got ${value}).`, {
    next: `Correct ${name}.`,
  })
}
