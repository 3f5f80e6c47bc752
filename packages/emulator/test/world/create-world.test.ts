import { createHash } from 'node:crypto'
import {
  alertSchema,
  fileSchema,
  machineActionSchema,
  machineSchema,
  userSchema,
} from '@mde-kit/contract/schemas'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createInventory } from '../../src/defender/state/inventory.ts'
import { createWorld, type World } from '../../src/world/create-world.ts'
import { deviceGroups } from '../../src/world/machine-profiles.ts'

const options = {
  seed: 1,
  tenantId: 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d',
  domain: 'contoso.example',
  startMs: Date.parse('2026-03-01T12:00:00Z'),
  alerts: 260,
  machines: 64,
  analysts: ['ana@contoso.example', 'rea@contoso.example'],
}
const world = createWorld(options)
const alertsOf = ({ alerts: log }: Pick<World, 'alerts'>) => [...log.heads()].map((head) => head.full())
const alerts = alertsOf(world)

const kinds: { name: string; records: readonly object[]; schema: z.ZodObject }[] = [
  { name: 'alert', records: alerts, schema: alertSchema },
  { name: 'machine', records: world.machines, schema: machineSchema },
  { name: 'user', records: world.users, schema: userSchema },
  { name: 'file', records: world.files, schema: fileSchema },
  { name: 'action', records: world.actions, schema: machineActionSchema },
]

describe('createWorld', () => {
  it('is the same for the same seed, and another for another seed or tenant', () => {
    const again = createWorld(options)
    expect({ ...again, alerts: alertsOf(again) }).toEqual({ ...world, alerts })
    expect(createWorld({ ...options, seed: 2 }).machines).not.toEqual(world.machines)
    expect(createWorld({ ...options, tenantId: 'other' }).machines).not.toEqual(world.machines)
  })

  it('is the same in every process, on every machine', () => {
    const { flaws } = createInventory(world.machines, options.startMs)
    const { machines, users, files, actions, indicators } = world
    const made = JSON.stringify({ alerts, machines, users, files, actions, indicators, flaws: [...flaws] })
    // Another digest is another company for everybody who leans on a seed: change it on purpose only.
    expect(createHash('sha256').update(made).digest('hex')).toMatchInlineSnapshot(
      `"90a957218b3c4aa46cc049e46cd717465a91d3a600ba0f024ab8d57193f1e2a1"`,
    )
  })

  it.each(kinds)('makes every $name as the spec has it, and no property more', ({ records, schema }) => {
    expect(records.length).toBeGreaterThan(0)
    const strict = schema.strict()
    for (const record of records) expect(strict.parse(record)).toEqual(record)
  })

  it('gives every record an id of its own', () => {
    for (const records of [alerts, world.machines, world.users, world.actions])
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
    expect(new Set(world.files.map(({ sha1 }) => sha1)).size).toBe(world.files.length)
  })

  it('uses the id shapes of the service', () => {
    for (const { id } of world.machines) expect(id).toMatch(/^[\da-f]{40}$/)
    for (const { id } of alerts) expect(id).toMatch(/^da\d{18}_-?\d{1,10}$/)
  })

  it('lists alerts newest first, all of them in the past', () => {
    const times = alerts.map(({ alertCreationTime }) => alertCreationTime ?? '')
    expect(times).toEqual([...times].sort().reverse())
    for (const alert of alerts) {
      const [first, last, created, updated] = [
        alert.firstEventTime,
        alert.lastEventTime,
        alert.alertCreationTime,
        alert.lastUpdateTime,
      ].map(String)
      const inOrder = [first, last, created, updated, '2026-03-01T12:00:00Z']
      expect(inOrder).toEqual([...inOrder].sort())
    }
  })

  it('ties every alert to a device and its group', () => {
    for (const alert of alerts)
      expect(world.machines.find(({ id }) => id === alert.machineId)).toMatchObject({
        computerDnsName: alert.computerDnsName,
        rbacGroupName: alert.rbacGroupName,
      })
  })

  it('leaves the signature of an unsigned file null, never empty', () => {
    const signed = world.files.filter(({ signer }) => signer !== null)
    const unsigned = world.files.filter(({ signer }) => signer === null)
    for (const file of signed)
      expect(file).toMatchObject({
        signerHash: expect.stringMatching(/^[\da-f]{40}$/),
        isValidCertificate: true,
      })
    for (const file of unsigned)
      expect(file).toMatchObject({
        issuer: null,
        signerHash: null,
        isValidCertificate: null,
        filePublisher: null,
      })
    expect([signed.length > 0, unsigned.length > 0]).toEqual([true, true])
    expect(world.files.flatMap((file) => Object.values(file))).not.toContain('')
  })

  it('names in evidence only files and users that it knows', () => {
    const hashes = new Set(world.files.map(({ sha1 }) => sha1))
    const sids = new Set(world.users.map(({ accountSid }) => accountSid))
    for (const { sha1, userSid } of alerts.flatMap(({ evidence }) => evidence)) {
      if (typeof sha1 === 'string') expect(hashes).toContain(sha1)
      if (typeof userSid === 'string') expect(sids).toContain(userSid)
    }
  })

  it('has closed alerts judged and open ones not', () => {
    for (const { status, resolvedTime, classification, assignedTo } of alerts) {
      expect(typeof resolvedTime === 'string').toBe(status === 'Resolved')
      expect(typeof classification === 'string').toBe(status === 'Resolved')
      expect(assignedTo === null).toBe(status === 'New')
      if (typeof assignedTo === 'string') expect(options.analysts).toContain(assignedTo)
    }
    for (const status of ['New', 'InProgress', 'Resolved'])
      expect(alerts.filter((alert) => alert.status === status).length).toBeGreaterThan(10)
  })

  it('rates a device by the worst of its open alerts', () => {
    const order = ['None', 'Informational', 'Low', 'Medium', 'High']
    for (const { id, riskScore } of world.machines) {
      const open = alerts.filter(({ machineId, status }) => machineId === id && status !== 'Resolved')
      const worst = Math.max(0, ...open.map(({ severity }) => order.indexOf(severity)))
      expect(riskScore).toBe(order[worst])
    }
  })

  it('finds each alert by its id, as it is in the list, and no other', () => {
    for (const alert of alerts) expect(world.alerts.find(alert.id)?.full()).toEqual(alert)
    for (const id of ['', 'da637123456789012345_1', (alerts[0]?.id ?? '').replace(/\d$/, 'x')])
      expect(world.alerts.find(id)).toBeUndefined()
  })

  it('shows of an alert by its head what the alert is', () => {
    for (const head of world.alerts.heads()) {
      const alert = head.full()
      const { id, severity, status, assignedTo, machineId, relatedUser, lastUpdateTime } = head
      expect(alert).toMatchObject({
        id,
        severity,
        status,
        assignedTo,
        machineId,
        relatedUser,
        lastUpdateTime,
      })
      for (const name of ['alertCreationTime', 'firstEventTime', 'lastEventTime', 'lastUpdateTime'] as const)
        expect(head.instantMs(name)).toBe(Date.parse(alert[name] ?? ''))
      expect(head.exhibits.map(({ sha1, url, ipAddress }) => [sha1, url, ipAddress])).toEqual(
        alert.evidence
          .filter(({ entityType }) => entityType !== 'User')
          .map(({ sha1, url, ipAddress }) => [sha1, url, ipAddress]),
      )
    }
  })

  it('tells of an intrusion over several devices, the newest alert included', () => {
    const story = alerts.filter(({ incidentId }) => incidentId === 4471)
    expect(story).toHaveLength(12)
    expect(story[0]).toBe(alerts[0])
    expect(new Set(story.map(({ status }) => status))).toEqual(new Set(['New']))
    expect(new Set(story.map(({ machineId }) => machineId)).size).toBe(4)
    expect(story.map(({ category }) => category).reverse()).toEqual([
      'InitialAccess',
      'Execution',
      'Persistence',
      'CommandAndControl',
      'Discovery',
      'CredentialAccess',
      'LateralMovement',
      'LateralMovement',
      'Collection',
      'Exfiltration',
      'CredentialAccess',
      'Ransomware',
    ])
  })

  it('has actions that are over, newest first, and scans that still run on the devices of the intrusion', () => {
    const times = world.actions.map(({ creationDateTimeUtc }) => creationDateTimeUtc)
    expect(times).toEqual([...times].sort().reverse())
    const running = world.actions.filter(({ status }) => status === 'InProgress')
    const story = alerts.filter(({ incidentId }) => incidentId === 4471)
    expect(new Set(running.map(({ machineId }) => machineId))).toEqual(
      new Set(story.map(({ machineId }) => machineId)),
    )
    expect(world.actions.length).toBeGreaterThan(running.length)
    expect(world.actions.every(({ status }) => status !== 'Pending')).toBe(true)
  })

  it('has devices of every group', () => {
    const names = new Set(world.machines.map(({ rbacGroupName }) => rbacGroupName))
    for (const name of Object.keys(deviceGroups)) expect(names).toContain(name)
  })

  it.each([
    { alerts: 0, machines: 0 },
    { alerts: 0, machines: 3 },
    { alerts: 5, machines: 1 },
    { alerts: 13, machines: 2 },
  ])('makes $alerts alerts on $machines devices when asked to', (counts) => {
    const small = createWorld({ ...options, ...counts, analysts: [] })
    expect([small.alerts.heads().length, small.machines.length]).toEqual([counts.alerts, counts.machines])
  })

  it('uses addresses and names that belong to nobody', () => {
    const text = JSON.stringify({ ...world, alerts })
    const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host ?? '')
    expect(hosts.length).toBeGreaterThan(0)
    for (const host of hosts) expect(host).toMatch(/\.example$/)
    const addresses = alerts.flatMap(({ evidence }) => evidence.flatMap(({ ipAddress }) => ipAddress ?? []))
    for (const address of addresses) expect(address).toMatch(/^(203\.0\.113|198\.51\.100|192\.0\.2)\./)
  })
})
