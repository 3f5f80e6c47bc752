import { ConfigError } from '@mde-kit/contract/errors'
import type { EmulatorOptions } from '../emulator-options.ts'
import type { Scale } from '../world/scale.ts'

/** Options of the emulator as a command line has them: text, named as in `--request-log`, in camel case. */
export interface EmulatorFlags {
  readonly port?: string | undefined
  readonly seed?: string | undefined
  readonly scale?: string | undefined
  readonly alerts?: string | undefined
  readonly machines?: string | undefined
  readonly fidelity?: string | undefined
  readonly requestLog?: string | undefined
  readonly state?: string | undefined
  readonly fixtures?: string | undefined
  readonly host?: string | undefined
  readonly allowRemote?: boolean | undefined
  readonly https?: boolean | undefined
  readonly caFile?: string | undefined
}

/**
 * Reads the flags of a command that starts an emulator. Other properties are left alone, so that the flags of a
 * larger command can be passed as they are. Ranges are checked by `startEmulator`.
 *
 * @throws {@link ConfigError} A value that is no whole number, or no such fidelity or scale.
 */
export function readEmulatorFlags(flags: EmulatorFlags): EmulatorOptions {
  return {
    ...whole('port', flags.port),
    ...whole('seed', flags.seed),
    ...(flags.scale !== undefined && { scale: scaleOf(flags.scale) }),
    ...whole('alerts', flags.alerts),
    ...whole('machines', flags.machines),
    ...(flags.fidelity !== undefined && { fidelity: fidelityOf(flags.fidelity) }),
    ...(flags.requestLog !== undefined && { requestLogFile: flags.requestLog }),
    ...(flags.state !== undefined && { stateFolder: flags.state }),
    ...(flags.fixtures !== undefined && { fixturesFile: flags.fixtures }),
    ...(flags.host !== undefined && { host: flags.host }),
    ...(flags.allowRemote !== undefined && { allowRemote: flags.allowRemote }),
    ...(flags.https !== undefined && { https: flags.https }),
    ...(flags.caFile !== undefined && { caFile: flags.caFile }),
  }
}

function whole(name: 'port' | 'seed' | 'alerts' | 'machines', text: string | undefined): EmulatorOptions {
  if (text === undefined) return {}
  if (/^\d{1,15}$/.test(text)) return { [name]: Number(text) }
  throw new ConfigError(`--${name} must be a whole number (got '${text}').`, {
    next: `Give it in digits, or leave --${name} out.`,
  })
}

function scaleOf(text: string): Scale {
  if (text === 'small' || text === 'medium' || text === 'large') return text
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new ConfigError(`--scale must be small, medium, large or a number of devices (got '${text}').`, {
    next: 'Leave --scale out to get a small company.',
  })
}

function fidelityOf(text: string): 'examples' | 'strict' {
  if (text === 'examples' || text === 'strict') return text
  throw new ConfigError(`--fidelity must be examples or strict (got '${text}').`, {
    next: 'Leave --fidelity out to get examples.',
  })
}
