import { readFile } from 'node:fs/promises'
import type { Alert, Machine } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import type { z } from 'zod'
import { isJsonObject } from '../defender/read-body.ts'
import type { Fixtures } from './fixtures.ts'

/**
 * Reads records for the `fixtures` option from a JSON file: `{ "machines": [...], "alerts": [...] }`, each record as
 * the API answers it, a page of it included (`{ "value": [...] }`). Every record is checked against the specs.
 *
 * @throws {@link ConfigError} The file cannot be read, or a record is not as specified. Also where `zod`, which the
 * checks need, is not installed.
 */
export async function readFixtures(path: string): Promise<Fixtures> {
  const content = await readJson(path)
  const { machines, alerts, ...others } = content
  const [unknown] = Object.keys(others)
  if (unknown !== undefined)
    throw new ConfigError(`${path} holds '${unknown}', which cannot be imported.`, {
      next: 'Give machines, alerts or both.',
    })
  const { machineSchema, alertSchema } = await loadSchemas()
  return {
    ...(machines !== undefined && {
      machines: recordsOf<Machine>(path, 'machines', machines, machineSchema),
    }),
    ...(alerts !== undefined && { alerts: recordsOf<Alert>(path, 'alerts', alerts, alertSchema) }),
  }
}

function recordsOf<T>(path: string, name: string, value: unknown, schema: z.ZodType): readonly T[] {
  const list: unknown = isJsonObject(value) ? value['value'] : value
  if (!Array.isArray(list))
    throw new ConfigError(`'${name}' of ${path} is no list.`, {
      next: 'Give an array, or a page with value.',
    })
  return list.map((record: unknown, index) => {
    const [issue] = schema.safeParse(record).error?.issues ?? []
    // The schema of the record's type has just let it pass, and JSON holds no undefined.
    if (!issue) return record as T
    const place = [name, index, ...issue.path].map(String).join('.')
    throw new ConfigError(`${place} of ${path} is not as the API answers: ${issue.message}.`, {
      next: 'Correct it, or take it from an answer of the API.',
    })
  })
}

async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  let content: unknown
  try {
    // Windows programs put a mark in front of what they save.
    content = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new ConfigError(`The fixtures ${path} cannot be read as JSON.`, {
      next: 'Give a JSON file that exists.',
      cause,
    })
  }
  if (isJsonObject(content)) return content
  throw new ConfigError(`The fixtures ${path} are no JSON object.`, {
    next: 'Give machines, alerts or both.',
  })
}

async function loadSchemas() {
  try {
    return await import('@mde-kit/contract/schemas')
  } catch (cause) {
    throw new ConfigError('Fixtures are checked by zod, which is not installed.', {
      next: 'Run npm install zod.',
      cause,
    })
  }
}
