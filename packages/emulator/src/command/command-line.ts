import { parseArgs } from 'node:util'
import { ConfigError } from '@mde-kit/contract/errors'
import type { EmulatorOptions } from '../emulator-options.ts'

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'start'; readonly options: EmulatorOptions; readonly isJson: boolean }

export const usage = `Usage: mde-emulator [options]

A local Microsoft Entra ID and Defender for Endpoint API, with a made-up company. Unofficial.

  --port <number>       port on 127.0.0.1; 0, the default, takes any free one
  --seed <number>       which company to make up (default 1)
  --alerts <number>     how many alerts (default 260)
  --machines <number>   how many devices (default 64)
  --request-log <file>  append every request to a file, one JSON object per line
  --json                print the settings as one line of JSON
  --help                print this
`

const next = 'Run mde-emulator --help to see the options.'

/** @throws {@link ConfigError} An unknown option, or a value that is no number. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const values = parse(args)
  if (values.help) return { kind: 'help' }
  const numbers = { port: values.port, seed: values.seed, alerts: values.alerts, machines: values.machines }
  return {
    kind: 'start',
    isJson: values.json ?? false,
    options: {
      ...Object.fromEntries(
        Object.entries(numbers).flatMap(([name, text]) =>
          text === undefined ? [] : [[name, whole(name, text)]],
        ),
      ),
      ...(values['request-log'] !== undefined && { requestLogFile: values['request-log'] }),
    },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        seed: { type: 'string' },
        alerts: { type: 'string' },
        machines: { type: 'string' },
        'request-log': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause)
    throw new ConfigError(`${reason}.`, { next, cause })
  }
}

function whole(name: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new ConfigError(`--${name} must be a whole number (got '${text}').`, { next })
}
