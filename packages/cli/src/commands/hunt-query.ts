import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import {
  datetime,
  dynamic,
  kql,
  kqlFromText,
  kqlGuid,
  kqlName,
  type KqlQuery,
  type KqlValue,
  timespan,
} from '@mde-kit/client/kql'
import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Reads the query that is meant, and puts `let` statements for the values in front of it: on its first line, so that
 * mistakes keep their line.
 *
 * @throws {@link ConfigError} There is no query, or a value is none of its type.
 */
export async function readHuntQuery(
  typed: string | undefined,
  file: string | undefined,
  params: readonly string[],
): Promise<KqlQuery> {
  const written = await readText(typed, file)
  if (written.trim() === '')
    throw new ConfigError('The query is empty.', { next: "Give one, such as 'DeviceInfo | take 5'." })
  const query = kqlFromText(written)
  return params.reduceRight<KqlQuery>((rest, param) => {
    const { name, value } = readParam(param)
    return kql`let ${kqlName(name)} = ${value}; ${rest}`
  }, query)
}

async function readText(typed: string | undefined, file: string | undefined): Promise<string> {
  if (typed !== undefined && file !== undefined)
    throw new ConfigError('A query is typed, and --file names another.', { next: 'Keep one of them.' })
  if (typed === '-') return text(process.stdin)
  if (typed !== undefined) return typed
  if (file === undefined)
    throw new ConfigError('There is no query.', {
      next: "Type one, such as 'DeviceInfo | take 5', or give --file.",
    })
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ConfigError(`The file ${file} cannot be read.`, { next: 'Check --file.', cause })
  })
}

function readParam(param: string): { readonly name: string; readonly value: KqlValue } {
  const [, name, type = 'string', value = ''] = /^([A-Za-z_]\w*)(?::(\w+))?=([^]*)$/.exec(param) ?? []
  if (name === undefined)
    throw new ConfigError(`--param '${param}' is no name and value.`, { next: 'Write --param name=value.' })
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined
  const found = read?.(value)
  if (found !== undefined) return { name, value: found }
  throw new ConfigError(`--param ${name} has no value of the type ${type} (got '${value}').`, {
    next: `Types are ${Object.keys(readers).join(', ')}.`,
  })
}

/** How a value of each type of KQL is read; undefined where it is none. */
const readers: Readonly<Record<string, (value: string) => KqlValue | undefined>> = {
  string: (value) => value,
  long: (value) => (/^-?\d+$/.test(value) ? BigInt(value) : undefined),
  real: (value) => (value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined),
  bool: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
  datetime,
  guid: kqlGuid,
  timespan(value) {
    const [, count, unit] = /^(\d+)([smhd])$/.exec(value) ?? []
    const names = { s: 'seconds', m: 'minutes', h: 'hours', d: 'days' } as const
    const name = unit === 's' || unit === 'm' || unit === 'h' || unit === 'd' ? names[unit] : undefined
    return name && timespan({ [name]: Number(count) })
  },
  dynamic(value) {
    try {
      return dynamic(JSON.parse(value))
    } catch {
      return undefined
    }
  },
}
