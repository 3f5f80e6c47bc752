import { readFileSync } from 'node:fs'
import type { Alert, AlertEvidence, Machine } from '@mde-kit/contract'
import { examples } from '@mde-kit/contract/examples'
import { permissions } from '@mde-kit/contract/permissions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmulatorSnapshot } from '../../src/index.ts'
import { at } from './example-request.ts'
import { startTenant, type TestTenant } from './tenant.ts'

// The sample requests of the documentation, sent as they stand by bare fetch, and held against the documented answers:
// status, and every property with its type. Neither the specs nor the client have a part in it. Samples of other
// services are not among them.

/** Types of the documented answer: of each property, and of what all items of a list have together. */
type Shape = string | readonly Shape[] | { readonly [key: string]: Shape }

interface Sample {
  /** Operation and number of the sample. */
  readonly sample: string
  readonly method: string
  readonly url: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly status: number
  /** Absent where no answer is documented. */
  readonly shape?: Shape
}

const samples = JSON.parse(
  readFileSync(new URL('../samples/documented-samples.json', import.meta.url), 'utf8'),
) as readonly Sample[]

const text = JSON.stringify(samples)
const unique = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))]

/** Devices and alerts that the samples name, with the addresses, files and people that they ask about. */
function documentedWorld(): { machines: Machine[]; alerts: Alert[] } {
  const recent = new Date(Date.now() - 3_600_000).toISOString()
  const blank: unknown = at(examples.getAlert, 'evidence', '0')
  const evidence = [
    ...unique(/\/api\/files\/([0-9a-f]{40})/g).map((sha1) => ({
      entityType: 'File',
      sha1,
      fileName: 'a.exe',
    })),
    ...unique(/\/api\/ips\/([\d.]+)/g).map((ipAddress) => ({ entityType: 'Ip', ipAddress })),
    ...unique(/\/api\/domains\/([\w.]+)/g).map((name) => ({ entityType: 'Url', url: `https://${name}/` })),
    ...unique(/\/api\/users\/(\w+)/g).map((accountName) => ({
      ...{ entityType: 'User', accountName, domainName: 'contoso' },
      userPrincipalName: `${accountName}@contoso.example`,
    })),
  ].map((item) => ({ ...Object(blank), evidenceCreationTime: recent, ...item }) as AlertEvidence)
  const machineIds = unique(/"([0-9a-f]{40})"/g).concat(unique(/\/[Mm]achines\/([0-9a-f]{32,40})/g))
  return {
    machines: machineIds.map((id) => ({
      ...(examples.getMachine as Machine),
      ...{ id, firstSeen: '2020-01-01T00:00:00Z', lastSeen: new Date().toISOString() },
      ...{ osPlatform: 'Windows10', onboardingStatus: 'Onboarded', healthStatus: 'Active' },
      ...{
        machineTags: ['testTag 1'],
        lastIpAddress: '10.248.240.38',
        deviceValue: 'Normal',
        ipAddresses: [],
      },
    })),
    alerts: unique(/"?(?:alerts\/|")((?:da)?\d{17,18}_-?\d+)/g).map((id) => ({
      ...(examples.getAlert as Alert),
      ...{
        id,
        machineId: machineIds[0] ?? '',
        evidence,
        relatedUser: { userName: 'user1', domainName: 'contoso' },
        lastUpdateTime: recent,
        alertCreationTime: recent,
      },
    })),
  }
}

/** Ids that only the service gives out, and the list that the emulator has others in. */
interface StandIn {
  readonly named: readonly string[]
  readonly list: string
  readonly key?: string
}

const anyAction = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
const actions = (filter: string) => `/api/machineactions?$filter=${filter}`
const edge = { named: ['microsoft-_-edge'], list: '/api/Software' }
const chrome = { named: ['va-_-google-_-chrome'], list: '/api/recommendations' }
const cve = { named: ['CVE-2019-0608'], list: '/api/vulnerabilities' }
const task = { named: ['03942ef5-aecb-4c6e-b555-d6a97013844c'], list: '/api/remediationTasks' }
const scans = '/api/DeviceAuthenticatedScanDefinitions'
const standIns: Readonly<Record<string, StandIn>> = {
  batchDeleteIndicators: { named: ['"1"', '"2"', '"5"'], list: '/api/indicators' },
  cancelMachineAction: { named: [anyAction], list: actions("status eq 'InProgress'") },
  deleteIndicator: { named: ['995'], list: '/api/indicators' },
  getLiveResponseResult: {
    named: [anyAction],
    list: actions("type eq 'LiveResponse' and status eq 'Succeeded'"),
  },
  getMachineAction: { named: [anyAction], list: '/api/machineactions' },
  getPackageSasUri: {
    named: ['7327b54fd718525cbca07dacde913b5ac3c85673'],
    list: actions("type eq 'CollectInvestigationPackage' and status eq 'Succeeded'"),
  },
  getRecommendation: chrome,
  getRecommendationSoftware: chrome,
  listRecommendationMachineReferences: chrome,
  listRecommendationVulnerabilities: chrome,
  getRemediationTask: task,
  listRemediationTaskMachineReferences: task,
  createScanDefinition: {
    named: ['eb663a27ae9d032f61bc268a79eedf14c4b90f77'],
    list: '/api/DeviceAuthenticatedScanAgents',
    key: 'machineId',
  },
  getScanAgent: {
    named: ['7f3d76a6976818553e996875dc91f55df6b26625'],
    list: '/api/DeviceAuthenticatedScanAgents',
  },
  getScanHistoryByDefinition: {
    named: ['4ad8d463-6b3a-4894-b42a-a2de9ea0a8ae', '60c4aa57-c573-4488-8d18-230ad77d4c4a'],
    list: scans,
  },
  updateScanDefinition: { named: [anyAction], list: scans },
  deleteScanDefinitions: {
    named: ['td32f17af-5cc2-4e4e-964a-4c4ef7d216e2', 'ab32g20af-5dd2-4a5e-954a-151d55fd8cfa'],
    list: scans,
  },
  getSoftware: edge,
  listSoftwareDistributions: edge,
  listSoftwareMachineReferences: edge,
  listSoftwareMissingKbs: edge,
  listSoftwareVulnerabilities: edge,
  getVulnerability: cve,
  listVulnerabilityMachineReferences: cve,
}

/** What the documentation leaves to the reader: values for placeholders, and times that are not over. */
const recently = new Date(Date.now() - 60_000).toISOString()
const fillIns: readonly (readonly [placeholder: string, value: string])[] = [
  ['{machineId}', '1e5bc9d7e413ddd7902c2932e418702b84d0cc07'],
  ['"authProtocol":"authProtocol"', '"authProtocol":"SHA1"'],
  ['"privProtocol":"privProtocol"', '"privProtocol":"AES"'],
  ['timestamp=2019-09-22T08:44:05Z', `timestamp=${recently}`],
  [
    'VulnerabilityChangesByMachine?pageSize=5&sinceTime=2021-05-19T18%3A35%3A49.924Z',
    `VulnerabilityChangesByMachine?pageSize=5&sinceTime=${recently}`,
  ],
]

/** What the emulator leaves out on purpose: the other of two documented spellings, and secrets of scans. */
const leftOut: readonly string[] = [
  'listVulnerabilities.value[].CveSupportability is missing',
  ...['authPassword', 'privPassword', 'communityString'].map(
    (secret) => `listScanDefinitions.value[].scanAuthenticationParams.${secret} is missing`,
  ),
]

let tenant: TestTenant
let token: string
let atStart: EmulatorSnapshot
beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off', fixtures: documentedWorld() })
  token = await tenant.tokenWith('application', Object.keys(permissions.application))
  atStart = tenant.emulator.snapshot()
}, 30_000)
afterAll(() => tenant.emulator.stop())

const send = async (method: string, url: string, body?: object | FormData) => {
  const isForm = body instanceof FormData
  const response = await fetch(tenant.emulator.url + url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  })
  const sent = await response.text()
  return { status: response.status, answer: sent === '' ? undefined : (JSON.parse(sent) as unknown) }
}

/** Where an answer lacks what is documented, or has it with another type. Null goes with every type. */
function differences(shape: Shape, value: unknown, place: string): string[] {
  if (value === null || shape === 'null' || shape === 'mixed') return []
  if (typeof shape === 'string') return typeof value === shape ? [] : [`${place} is no ${shape}`]
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${place} is no list`]
    const [item] = shape as readonly Shape[]
    return item === undefined
      ? []
      : value.slice(0, 50).flatMap((each) => differences(item, each, `${place}[]`))
  }
  if (typeof value !== 'object' || Array.isArray(value)) return [`${place} is no object`]
  // Whether there is a next page depends on how large the tenant is.
  const entries = Object.entries(shape).filter(([key]) => key !== '@odata.nextLink')
  return entries.flatMap(([key, inner]) =>
    key in value ? differences(inner, at(value, key), `${place}.${key}`) : [`${place}.${key} is missing`],
  )
}

/** The request of a sample, with what it cannot name of this emulator filled in. */
async function requestOf({ sample, url, body }: Sample): Promise<{ url: string; body?: object | FormData }> {
  const [id = ''] = sample.split('.')
  const standIn = standIns[id]
  let request = JSON.stringify({ url, ...(body && { body }) })
  if (standIn) {
    const { answer } = await send('GET', standIn.list)
    const others = (at(answer, 'value') as readonly object[]).map((each) =>
      String(at(each, standIn.key ?? 'id')),
    )
    for (const [index, named] of standIn.named.entries())
      request = request.replaceAll(
        named,
        named.startsWith('"') ? `"${others[index]}"` : (others[index] ?? ''),
      )
  }
  for (const [placeholder, value] of fillIns) request = request.replaceAll(placeholder, value)
  const filled = JSON.parse(request) as { url: string; body?: Readonly<Record<string, string>> }
  if (id !== 'uploadLibraryFile') return filled
  const form = new FormData()
  for (const [name, value] of Object.entries(filled.body ?? {}))
    form.append(name, value.startsWith('@') ? new File(['x'], value.slice(1)) : value)
  return { url, body: form }
}

describe('a documented sample', () => {
  // A page prints no body for one call, which can only be an error of the page.
  const complete = samples.filter(({ sample }) => sample !== 'getScanHistoryByDefinition.2')

  it.each(complete)('$sample: $method $url', async (sample) => {
    const { method, status, shape } = sample
    const request = await requestOf(sample)
    tenant.emulator.restore(atStart)
    const { status: got, answer } = await send(method, request.url, request.body)
    expect({ status: got, ...(got !== status && { answer }) }).toEqual({ status })
    if (shape === undefined) return
    const [id = ''] = sample.sample.split('.')
    const found = differences(shape, answer, id).filter((each) => !leftOut.includes(each))
    expect([...new Set(found)]).toEqual([])
  })

  it('is there for nearly every operation', () => {
    expect(new Set(samples.map(({ sample }) => sample.split('.')[0])).size).toBeGreaterThan(110)
  })
})
