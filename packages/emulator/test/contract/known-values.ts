import type { Operation } from '@mde-kit/contract'
import { at } from './example-request.ts'

/** Reads a path of the emulator with every permission. */
export type Read = (path: string) => Promise<unknown>

/** Values of parameters and of keys of bodies that exist in the emulator, where no collection lists them by `id`. */
export interface KnownValues {
  /** One set of path parameters per attempt, the most likely first. */
  pathParameters(operation: Operation): Promise<readonly Readonly<Record<string, string>>[]>
  /** By the name of the key in the singular, in lower case. */
  readonly bodyKeys: Readonly<Record<string, readonly string[]>>
  /** Read anew each time, since tests delete some. */
  indicatorIds(): Promise<readonly string[]>
  readonly query: Readonly<Record<string, string>>
}

export async function knownValuesOf(read: Read): Promise<KnownValues> {
  const ids = async (collection: string, key = 'id'): Promise<string[]> =>
    records(await read(collection))
      .slice(0, 60)
      .map((record) => String(at(record, key)))
  const machines = records(await read('/api/machines'))
  const evidence = records(await read('/api/alerts?$expand=evidence')).flatMap((alert) =>
    records({ value: at(alert, 'evidence') }),
  )
  const pluck = (key: string) => evidence.flatMap((item) => texts(at(item, key)))
  const unlisted: Readonly<Record<string, readonly string[]>> = {
    '/api/files': pluck('sha1'),
    '/api/ips': pluck('ipAddress'),
    '/api/users': pluck('accountName'),
    '/api/domains': pluck('url').map((url) => new URL(url).hostname),
  }
  const seen = machines.map((machine) => ({
    ip: String(at(machine, 'lastIpAddress')),
    timestamp: String(at(machine, 'lastSeen')),
  }))

  return {
    async pathParameters({ path, parameters }) {
      const [first, ...others] = parameters.path
      if (first === undefined) return [{}]
      if (others.includes('timestamp') || first === 'timestamp') return seen
      const parent = path.slice(0, path.indexOf('/{'))
      const values = unlisted[parent] ?? (await ids(parent, first === 'fileName' ? first : 'id'))
      return values.map((value) => ({ [first]: value }))
    },
    bodyKeys: {
      machineid: machines.map((machine) => String(at(machine, 'id'))),
      alertid: await ids('/api/alerts'),
      scandefinitionid: await ids('/api/DeviceAuthenticatedScanDefinitions'),
    },
    indicatorIds: () => ids('/api/indicators'),
    query: {
      tag: machines.flatMap((machine) => texts(at(machine, 'machineTags', '0')))[0] ?? '',
      sinceTime: new Date(Date.now() - 7 * 86_400_000).toISOString(),
    },
  }
}

function records(page: unknown): readonly unknown[] {
  const value = at(page, 'value')
  return Array.isArray(value) ? value : []
}

function texts(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : []
}
