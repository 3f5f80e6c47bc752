import type { Alert, Machine } from '@mde-kit/contract'
import { huntingTables } from '@mde-kit/contract/hunting'
import { beforeAll, describe, expect, it } from 'vitest'
import { filledTables } from '../../src/hunting/tables/filled-tables.ts'
import { createBench } from '../defender/bench.ts'
import { warmUp } from './hunting-bench.ts'

type Rows = readonly Readonly<Record<string, unknown>>[]

const bench = createBench()
const hunt = async (Query: string): Promise<Rows> =>
  (await bench.read<{ Results: Rows }>('POST', '/api/advancedqueries/run', { body: { Query } })).Results

beforeAll(warmUp, 120_000)

describe.each([...filledTables.keys()].map((name) => ({ name })))('$name', ({ name }) => {
  it('is in the catalogue, and has rows', async () => {
    expect(huntingTables).toHaveProperty(name)
    const [row] = await hunt(`${name} | take 1`)
    expect(Object.keys(row ?? {})).toEqual(Object.keys(huntingTables[name]?.columns ?? {}))
  })

  it('has the same rows each time', async () => {
    const query = `${name} | take 40`
    expect(await hunt(query)).toEqual(await hunt(query))
  })
})

it('answers of a table of the catalogue that nothing fills that it is empty', async () => {
  expect(await hunt('DeviceTvmCertificateInfo | count')).toEqual([{ Count: 0 }])
})

it('shows the devices of the API', async () => {
  const machines = await bench.list<Machine>('/api/machines')
  const found = await hunt(
    'DeviceInfo | summarize arg_max(Timestamp, *) by DeviceId | project DeviceId, DeviceName, OSPlatform, ExposureLevel',
  )
  expect(found).toHaveLength(machines.length)
  for (const { id, computerDnsName, osPlatform, exposureLevel } of machines)
    expect(found).toContainEqual({
      DeviceId: id,
      DeviceName: computerDnsName,
      OSPlatform: osPlatform,
      ExposureLevel: exposureLevel,
    })
})

it('shows the alerts of the API, as they are by now', async () => {
  const [alert] = await bench.list<Alert>('/api/alerts?$expand=evidence&$top=1')
  const found = await hunt(
    `AlertInfo | where AlertId == "${alert?.id}" | join kind = inner AlertEvidence on AlertId`,
  )
  expect(found).toHaveLength(1 + (alert?.evidence.length ?? 0))
  expect(found[0]).toMatchObject({
    Title: alert?.title,
    Severity: alert?.severity,
    DeviceId: alert?.machineId,
  })
  expect(await hunt('AlertInfo | count')).toEqual([{ Count: 260 }])
})

it('holds an event for every process, file, address and person that evidence names', async () => {
  const gaps = await hunt(`
    let Evidence = AlertEvidence | where DeviceId != "" | project AlertId, DeviceId, EntityType, SHA1, RemoteIP, AccountName;
    let Devices = AlertEvidence | where EntityType == "Machine" | distinct AlertId, DeviceId;
    union
      (Evidence | where EntityType == "Process" | join kind = leftanti DeviceProcessEvents on DeviceId, SHA1),
      (Evidence | where EntityType == "File" | join kind = leftanti DeviceFileEvents on DeviceId, SHA1),
      (Evidence | where EntityType == "Ip" | join kind = leftanti DeviceNetworkEvents on DeviceId, RemoteIP),
      (Evidence | where EntityType == "User" | join kind = leftanti DeviceLogonEvents on DeviceId, AccountName)
    | summarize count() by EntityType`)
  expect(gaps).toEqual([])
})

it('tells the intrusion from the mail to the ransom note, device by device', async () => {
  const found = await hunt(`
    DeviceLogonEvents
    | where isnotempty(RemoteDeviceName)
    | sort by Timestamp asc
    | project From = tostring(split(RemoteDeviceName, ".")[0]), To = tostring(split(DeviceName, ".")[0]), AccountName`)
  expect(found).toEqual([
    { From: 'fin-0117', To: 'wks-0042', AccountName: 'adm-kessler' },
    { From: 'wks-0042', To: 'srv-files01', AccountName: 'adm-kessler' },
    { From: 'wks-0042', To: 'srv-dc01', AccountName: 'adm-kessler' },
  ])
})

it('lets the beacon call every minute, by the process of its alert', async () => {
  const [beacon] = await hunt(`
    DeviceNetworkEvents
    | where RemoteUrl has "telemetry.northgale.example"
    | summarize Calls = count(), Processes = make_set(InitiatingProcessId), Devices = dcount(DeviceId)
    | extend Known = toscalar(DeviceProcessEvents | where ProcessCommandLine has "printhelper.dll,Run"
        and FileName == "rundll32.exe" | summarize make_set(ProcessId))`)
  expect(beacon).toMatchObject({ Calls: 1640, Devices: 1 })
  expect(beacon?.['Processes']).toEqual(beacon?.['Known'])
})

it('holds the vulnerabilities of the API', async () => {
  const found = await hunt('DeviceTvmSoftwareVulnerabilities | summarize Devices = dcount(DeviceId) by CveId')
  const listed = await bench.list<{ id: string; exposedMachines: number }>('/api/vulnerabilities')
  const exposed = listed.filter(({ exposedMachines }) => exposedMachines > 0)
  expect(found).toHaveLength(exposed.length)
  for (const { id, exposedMachines } of exposed)
    expect(found).toContainEqual({ CveId: id, Devices: exposedMachines })
})

const narrowed = [
  'Timestamp > ago(3d)',
  'Timestamp between (ago(9d) .. ago(5d)) and FileName =~ "winword.exe"',
  'DeviceName startswith "srv-" and Timestamp < ago(2d)',
  'DeviceId in ((AlertEvidence | where Severity == "High" | project DeviceId))',
  '(DeviceName has "fin" and ActionType == "ProcessCreated") and Timestamp >= ago(20d)',
]
it.each(narrowed)('reads less of a table, and finds the same: where %s', async (condition) => {
  const quick = await hunt(`DeviceProcessEvents | where ${condition} | count`)
  // Behind another operator, nothing is known of what a filter leaves.
  const whole = await hunt(`DeviceProcessEvents | extend x = 1 | where ${condition} | count`)
  expect(quick).toEqual(whole)
  expect(quick[0]?.['Count']).toBeGreaterThan(0)
})
