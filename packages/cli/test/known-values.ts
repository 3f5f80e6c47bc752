import type { Operation } from '@mde-kit/contract'
import { realToken, type Tenant } from './tenant.ts'

/** What exists in a made-up tenant, for the parameters and the bodies of calls that are to succeed. */
export interface KnownValues {
  /** Parameters of the path with which the operation answers; none where it has none. */
  path(operation: Operation): Promise<Readonly<Record<string, string>>>
  /** The body, with what exists in the place of the ids of the documentation. */
  body(operation: Operation, example: object): object
}

interface Row {
  readonly [field: string]: unknown
}

const text = (value: unknown): string => (typeof value === 'string' ? value : String(value))

/** Looks at a tenant, and makes what calls are to change or delete: nothing of two calls is the same. */
export async function knownValues(tenant: Tenant): Promise<KnownValues> {
  const headers = { authorization: `Bearer ${await realToken(tenant)}` }
  const { url } = tenant.emulator
  const list = async (path: string): Promise<readonly Row[]> => {
    const answer = (await (await fetch(url + path, { headers })).json()) as { value?: readonly Row[] }
    return answer.value ?? []
  }
  const post = async (path: string, body: object): Promise<Row> => {
    const options = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }
    return (await (await fetch(url + path, { ...options, body: JSON.stringify(body) })).json()) as Row
  }
  const busy = new Set(
    [
      ...(await list('/api/machineactions')).filter(({ status }) => /Pending|InProgress/.test(text(status))),
      ...(await list('/api/investigations')).filter(({ endTime }) => !endTime),
    ].map(({ machineId }) => text(machineId)),
  )
  const machines = await list(
    "/api/machines?$filter=healthStatus eq 'Active' and (osPlatform eq 'Windows11' or osPlatform eq 'Windows10')",
  )
  /** One for each call that acts: a device takes one action of a kind at a time. */
  const idle = machines.map(({ id }) => text(id)).filter((id) => !busy.has(id))
  const nextIdle = () => idle.pop() ?? ''
  const alerts = await list('/api/alerts?$expand=evidence')
  const evidence = alerts.flatMap((alert) => alert['evidence'] as readonly Row[])
  const seen = (field: string) => evidence.flatMap((item) => (item[field] ? [text(item[field])] : []))
  const unlisted: Readonly<Record<string, readonly string[]>> = {
    '/api/files': seen('sha1'),
    '/api/ips': seen('ipAddress'),
    '/api/users': seen('accountName'),
    '/api/domains': seen('url').map((address) => new URL(address).hostname),
  }
  const indicator = (indicatorValue: string) =>
    post('/api/indicators', {
      indicatorValue,
      indicatorType: 'IpAddress',
      action: 'Block',
      title: 't',
      description: 'd',
    })
  const scan = await post(`/api/machines/${nextIdle()}/runAntiVirusScan`, { Comment: 'c', ScanType: 'Quick' })
  const definitions = (await list('/api/DeviceAuthenticatedScanDefinitions')).map(({ id }) => text(id))
  const ownIds: Readonly<Record<string, string>> = {
    cancelMachineAction: text(scan['id']),
    deleteIndicator: text((await indicator('203.0.113.201'))['id']),
  }
  const bodyIds: Readonly<Record<string, readonly string[]>> = {
    machineid: [nextIdle(), nextIdle(), nextIdle()],
    alertid: alerts.map(({ id }) => text(id)),
    indicatorid: [text((await indicator('203.0.113.202'))['id'])],
  }

  const candidates = async ({ path, parameters, method, id }: Operation) => {
    const [first = '', second] = parameters.path
    const parent = path.slice(0, path.indexOf('/{'))
    if (parameters.path.includes('timestamp'))
      return machines.map(({ lastIpAddress, lastSeen }) => ({
        ip: text(lastIpAddress),
        timestamp: text(lastSeen),
      }))
    if (ownIds[id] !== undefined) return [{ id: ownIds[id] }]
    if (parent === '/api/machines' && method !== 'GET') return [{ id: nextIdle() }]
    const listed =
      unlisted[parent] ?? (await list(parent)).map((row) => text(row[first === 'fileName' ? first : 'id']))
    return listed.slice(0, 60).map((value) => ({ [first]: value, ...(second && { [second]: '0' }) }))
  }

  const withKnown = (example: object, ids: Readonly<Record<string, readonly string[]>>): object =>
    Object.fromEntries(
      Object.entries(example).map(([name, value]: [string, unknown]) => {
        const found = ids[name.replace(/s$/, '').toLowerCase()]
        if (found !== undefined) return [name, Array.isArray(value) ? found.slice(0, value.length) : found[0]]
        const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
        return [name, isRecord ? withKnown(value, ids) : value]
      }),
    )

  return {
    async path(operation) {
      if (operation.parameters.path.length === 0) return {}
      const all = await candidates(operation)
      // Some things have no user, no package or no result: the first that has one is taken.
      for (const found of operation.method === 'GET' ? all : []) {
        const path = Object.entries(found).reduce(
          (rest, [name, value]) => rest.replace(`{${name}}`, encodeURIComponent(value)),
          operation.path,
        )
        if ((await fetch(url + path, { headers })).ok) return found
      }
      return all[0] ?? {}
    },
    body({ id }, example) {
      // The last one is deleted, and the others are asked about.
      const scandefinitionid = id === 'deleteScanDefinitions' ? definitions.slice(-1) : definitions
      return withKnown(example, { ...bodyIds, scandefinitionid })
    },
  }
}
