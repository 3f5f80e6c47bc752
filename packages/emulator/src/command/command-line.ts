import { parseArgs } from 'node:util'
import { ConfigError } from '@mde-kit/contract/errors'
import type { EmulatorOptions } from '../emulator-options.ts'
import { readEmulatorFlags } from './emulator-flags.ts'

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'start'; readonly options: EmulatorOptions; readonly isJson: boolean }

export const usage = `Usage: mde-emulator [options]

A local Microsoft Entra ID and Defender for Endpoint API, with a made-up company. Unofficial.

  --port <number>       port; 0, the default, takes any free one
  --host <address>      where to listen (default 127.0.0.1)
  --allow-remote        let other machines call, which a host off loopback needs
  --https               speak HTTPS, with a certificate authority of its own
  --ca-file <file>      write the certificate of that authority to a file
  --seed <number>       which company to make up (default 1)
  --scale <size>        small (the default), medium, large, or a number of devices
  --alerts <number>     how many alerts, whatever the scale (260 in a small company)
  --machines <number>   how many devices, whatever the scale (64 in a small company)
  --fidelity <how>      what is not imitated answers its example (examples, the default) or 501 (strict)
  --request-log <file>  append every request to a file, one JSON object per line
  --state <folder>      keep apps, users, changes and the clock in a folder, and go on with them
  --fixtures <file>     add devices and alerts of your own from a JSON file
  --json                print the settings as one line of JSON
  --help                print this
`

/** @throws {@link ConfigError} An unknown option, or a value that cannot be read. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const {
    help,
    json,
    'request-log': requestLog,
    'allow-remote': allowRemote,
    'ca-file': caFile,
    ...flags
  } = parse(args)
  if (help) return { kind: 'help' }
  return {
    kind: 'start',
    isJson: json ?? false,
    options: readEmulatorFlags({ ...flags, requestLog, allowRemote, caFile }),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'allow-remote': { type: 'boolean' },
        https: { type: 'boolean' },
        'ca-file': { type: 'string' },
        seed: { type: 'string' },
        scale: { type: 'string' },
        alerts: { type: 'string' },
        machines: { type: 'string' },
        fidelity: { type: 'string' },
        'request-log': { type: 'string' },
        state: { type: 'string' },
        fixtures: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause)
    throw new ConfigError(`${reason}.`, { next: 'Run mde-emulator --help to see the options.', cause })
  }
}
