import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Alert, Machine } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFixtures } from '../../src/world/read-fixtures.ts'
import { createBench } from '../defender/bench.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mde-fixtures-'))
  path = join(folder, 'fixtures.json')
})
afterEach(() => rm(folder, { recursive: true }))

const made = createBench({ alerts: 30, machines: 5 })
const machine = {
  ...(await made.first<Machine>('/api/machines')),
  id: 'f'.repeat(40),
  computerDnsName: 'own.example',
}
const alert: Alert = {
  ...(await made.first<Alert>('/api/alerts')),
  id: 'da1_1',
  title: 'Own',
  machineId: machine.id,
  alertCreationTime: '2026-02-20T00:00:00Z',
}

describe('fixtures', () => {
  it('come on top of what is made up, alerts in the order of time', async () => {
    const bench = createBench({ alerts: 30, machines: 5, fixtures: { machines: [machine], alerts: [alert] } })
    const machines = await bench.list<Machine>('/api/machines')
    expect(machines.map(({ computerDnsName }) => computerDnsName)).toContain('own.example')
    expect(machines).toHaveLength(6)
    const times = (await bench.list<Alert>('/api/alerts')).map(
      ({ alertCreationTime }) => alertCreationTime ?? '',
    )
    expect(times).toHaveLength(31)
    expect(times).toContain('2026-02-20T00:00:00Z')
    expect([...times].sort().reverse()).toEqual(times)
    expect(await bench.read('GET', '/api/alerts/da1_1/machine')).toMatchObject({
      computerDnsName: 'own.example',
    })
  })

  it('bring the files and users that their evidence shows, which the world does not know', async () => {
    const template = (await made.first<Alert>('/api/alerts?$expand=evidence')).evidence[0]
    if (!template) throw new Error('The alert has no evidence.')
    const file = {
      ...template,
      accountName: null,
      entityType: 'File',
      sha1: 'c'.repeat(40),
      sha256: 'd'.repeat(64),
    }
    const user = {
      ...template,
      entityType: 'User',
      accountName: 'Pat',
      domainName: 'own',
      userSid: 'S-1-5-1',
    }
    const own = { ...alert, evidence: [file, user], relatedUser: { userName: 'Pat', domainName: 'own' } }
    const bench = createBench({ alerts: 3, machines: 3, fixtures: { machines: [machine], alerts: [own] } })
    expect(await bench.read('GET', `/api/files/${file.sha1}`)).toMatchObject({ sha256: file.sha256 })
    expect(await bench.list('/api/alerts/da1_1/files')).toMatchObject([{ sha1: file.sha1 }])
    expect(await bench.read('GET', '/api/users/pat')).toMatchObject({ id: 'own\\Pat', accountSid: 'S-1-5-1' })
    expect(await bench.read('GET', '/api/alerts/da1_1/user')).toMatchObject({ accountName: 'Pat' })
    expect(await bench.list('/api/users/pat/machines')).toMatchObject([{ id: machine.id }])
    expect(await bench.list(`/api/machines/${machine.id}/logonusers`)).toMatchObject([{ accountName: 'Pat' }])
  })

  it('take the place of made-up records with the same id, and are all there is where nothing is made up', async () => {
    const [first] = await made.list<Machine>('/api/machines')
    const renamed = { ...machine, id: first?.id ?? '' }
    const bench = createBench({ alerts: 30, machines: 5, fixtures: { machines: [renamed] } })
    expect(await bench.list('/api/machines')).toHaveLength(5)
    expect(await bench.read('GET', `/api/machines/${renamed.id}`)).toMatchObject({
      computerDnsName: 'own.example',
    })
    const alone = createBench({ alerts: 0, machines: 0, fixtures: { machines: [machine], alerts: [alert] } })
    expect(await alone.list('/api/machines')).toHaveLength(1)
    expect(await alone.list('/api/alerts')).toHaveLength(1)
  })

  it('can be changed, and go with a snapshot', async () => {
    const bench = createBench({ alerts: 0, machines: 0, fixtures: { machines: [machine], alerts: [alert] } })
    await bench.call('PATCH', '/api/alerts/da1_1', { body: { status: 'Resolved' } })
    const other = createBench()
    other.control.restore(bench.control.snapshot())
    expect(await other.read('GET', '/api/alerts/da1_1')).toMatchObject({ title: 'Own', status: 'Resolved' })
    expect(await other.list('/api/machines')).toHaveLength(1)
  })
})

describe('readFixtures', () => {
  it('reads lists, and pages as the API answers them', async () => {
    await writeFile(
      path,
      JSON.stringify({ machines: { '@odata.context': 'x', value: [machine] }, alerts: [alert] }),
    )
    expect(await readFixtures(path)).toEqual({ machines: [machine], alerts: [alert] })
  })

  it('reads a file with the mark that Windows programs put in front', async () => {
    await writeFile(path, `\uFEFF${JSON.stringify({ machines: [machine] })}`)
    expect(await readFixtures(path)).toEqual({ machines: [machine] })
  })

  it.each([
    { name: 'no JSON', text: '{', says: 'cannot be read as JSON' },
    { name: 'no object', text: '[]', says: 'no JSON object' },
    { name: 'something else', text: '{"devices":[]}', says: "holds 'devices'" },
    { name: 'no list', text: '{"machines":{}}', says: "'machines' of" },
    {
      name: 'a record that the API would not answer',
      text: JSON.stringify({ alerts: [alert, { ...alert, severity: 7 }] }),
      says: 'alerts.1.severity',
    },
  ])('refuses $name', async ({ text, says }) => {
    await writeFile(path, text)
    const failure = readFixtures(path)
    await expect(failure).rejects.toBeInstanceOf(ConfigError)
    await expect(failure).rejects.toThrow(says)
    await expect(failure).rejects.toThrow(path)
  })

  it('refuses a file that is not there', async () => {
    await expect(readFixtures(path)).rejects.toBeInstanceOf(ConfigError)
  })
})
