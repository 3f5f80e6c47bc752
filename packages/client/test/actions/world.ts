// What is loaded on demand is loaded here beforehand: a fake clock does not wait for modules.
import '@mde-kit/contract/operation-docs'
import '../../src/odata/filter-text.ts'
import type { Investigation, MachineAction } from '@mde-kit/contract'
import { createActionsResource, type ActionsResource } from '../../src/actions.ts'
import { createCaller } from '../../src/call/create-caller.ts'
import type { ClientWarning } from '../../src/index.ts'
import '../fakes/client.ts'
import { createClock } from '../fakes/clock.ts'
import { createCredential } from '../fakes/credential.ts'
import { json, type Sent, status } from '../fakes/fetch.ts'

export const permissions = [
  'Machine.Isolate',
  'Machine.RestrictExecution',
  'Machine.Scan',
  'Machine.StopAndQuarantine',
  'Machine.CollectForensics',
  'Machine.Offboard',
  'Machine.LiveResponse',
  'Alert.ReadWrite.All',
]

export interface Deed {
  /** What a POST to a device does. The action it makes is listed unless it is lost. */
  readonly answer?: (made: MachineAction, sent: Sent) => Response | Error | Promise<Response>
  /** Whether the service carries it out. Defaults to true. */
  readonly isDone?: boolean
}

export interface WorldOptions {
  readonly actions?: readonly MachineAction[]
  readonly investigations?: readonly Investigation[]
  /** What becomes of each start, in order; the last goes on. */
  readonly deeds?: readonly Deed[]
  /** Lists of actions that come back empty before the service lists what it has made. */
  readonly lag?: number
  /** Permissions to read. Defaults to those of actions. */
  readonly reads?: readonly string[]
  readonly onList?: () => Response | undefined
  readonly onCancel?: () => Response
  /** In place of a token. */
  readonly signIn?: () => Promise<never>
}

/** Response actions on a fake clock, with a service that keeps what is sent to it. */
export function actionsWorld(options: WorldOptions = {}) {
  const { deeds = [{}], lag = 0, reads = ['Machine.Read.All'], onList } = options
  const clock = createClock()
  const warnings: ClientWarning[] = []
  const sent: Sent[] = []
  const actions = [...(options.actions ?? [])]
  const investigations = [...(options.investigations ?? [])]
  let made = 0
  let hiddenLists = 0

  const begin = async (entry: Sent): Promise<Response> => {
    const { answer, isDone = true } = deeds[Math.min(made, deeds.length - 1)] ?? {}
    made++
    const [, machineId = '', verb = ''] = /machines\/([^/]+)\/(\w+)/.exec(entry.path) ?? []
    const body = JSON.parse(entry.body) as Record<string, string>
    if (verb === 'startInvestigation') {
      const investigation = investigationThatIs({ id: `${made}`, machineId })
      if (isDone) investigations.unshift(investigation)
      return orThrow(answer?.(actionThatIs({}), entry) ?? json(investigation, 201))
    }
    const action = actionThatIs({
      id: `new-${made}`,
      type: types[verb] ?? verb,
      scope: body['IsolationType'] ?? body['ScanType'] ?? null,
      requestorComment: body['Comment'] ?? '',
      machineId,
    })
    if (isDone) {
      actions.unshift(action)
      hiddenLists = lag
    }
    return orThrow(answer?.(action, entry) ?? json(action, 201))
  }

  const list = (path: string): Response => {
    const failure = onList?.()
    if (failure) return failure
    const filter = decodeURIComponent(path).replaceAll('+', ' ')
    const wanted = (name: string) => new RegExp(`${name} eq '([^']*)'`).exec(filter)?.[1]
    const hidden = hiddenLists-- > 0 && filter.includes('creationDateTimeUtc')
    const value = actions.filter(
      ({ machineId, type, status, creationDateTimeUtc }) =>
        machineId === wanted('machineId') &&
        type === wanted('type') &&
        (!filter.includes('status eq') || ['Pending', 'InProgress'].includes(status)) &&
        creationDateTimeUtc >= (/creationDateTimeUtc ge (\S+?)\)?$/.exec(filter)?.[1] ?? ''),
    )
    return json({ value: hidden ? [] : value })
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { method, url, headers } = request
    const path = url.slice(new URL(url).origin.length)
    const entry = { method, url, path, headers, body: await request.text() }
    sent.push(entry)
    if (method === 'POST' && path.endsWith('/cancel')) return options.onCancel?.() ?? cancel(path)
    if (method === 'POST') return begin(entry)
    if (path.startsWith('/api/machineactions?')) return list(path)
    if (path.startsWith('/api/investigations?')) return json({ value: investigations })
    const id = path.split('/').at(-1)
    const record = [...actions, ...investigations].find((one) => one.id === id)
    return record ? json(record) : status(404)
  }

  const cancel = (path: string): Response => {
    const id = path.split('/').at(-2)
    const index = actions.findIndex((action) => action.id === id)
    const found = actions[index]
    if (!found) return status(404)
    actions[index] = { ...found, status: 'Cancelled' }
    return json(actions[index])
  }

  const credential = createCredential({ idtyp: 'app', roles: [...permissions, ...reads] })
  const { now, sleep, timer } = clock
  const caller = createCaller({
    credential: options.signIn ? { getToken: options.signIn } : credential,
    fetch: (input, init) => fetch(input, init),
    now,
    sleep,
    timer,
    random: () => 1,
    onWarning: (warning) => warnings.push(warning),
  })
  return {
    defender: createActionsResource(caller) satisfies ActionsResource,
    clock,
    sent,
    actions,
    investigations,
    warnings,
    /** Requests that act on a device. */
    posts: () => sent.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/machines/')),
  }
}

const types: Readonly<Record<string, string>> = {
  collectInvestigationPackage: 'CollectInvestigationPackage',
  isolate: 'Isolate',
  offboard: 'Offboard',
  restrictCodeExecution: 'RestrictCodeExecution',
  runAntiVirusScan: 'RunAntiVirusScan',
  runliveresponse: 'LiveResponse',
  StopAndQuarantineFile: 'StopAndQuarantineFile',
  unisolate: 'Unisolate',
  unrestrictCodeExecution: 'UnrestrictCodeExecution',
}

export function actionThatIs(changes: Partial<MachineAction>): MachineAction {
  return {
    id: 'old-1',
    type: 'Isolate',
    scope: 'Full',
    status: 'Pending',
    requestor: 'analyst@contoso.com',
    requestorComment: 'earlier',
    machineId: 'm-1',
    creationDateTimeUtc: '2026-01-01T00:00:00Z',
    ...changes,
  }
}

export function investigationThatIs(changes: Partial<Investigation>): Investigation {
  return { id: '1', state: 'Running', machineId: 'm-1', computerDnsName: 'one.contoso.com', ...changes }
}

function orThrow(answer: Response | Error | Promise<Response>): Response | Promise<Response> {
  if (answer instanceof Error) throw answer
  return answer
}
