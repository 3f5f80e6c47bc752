import { createHunter, HuntingLimitError, kql } from '@mde-kit/client/kql'
import { HttpError } from '@mde-kit/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

// The client hunts in the emulator, on both backends.

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off' })
  await hunterOn('mde').run(kql`print 1`)
}, 120_000)
afterAll(() => tenant.emulator.stop())

const permissions = { mde: 'AdvancedQuery.Read.All', graph: 'ThreatHunting.Read.All' } as const

function hunterOn(backend: 'mde' | 'graph', options: { readonly check?: boolean } = {}) {
  const { emulator } = tenant
  const credential = tenant.credentialWith('application', [permissions[backend]])
  return createHunter({ credential, apiBase: emulator.url, backend, ...options })
}

describe.each(['mde', 'graph'] as const)('by way of %s', (backend) => {
  it('finds what the intrusion started, with typed rows', async () => {
    const programs = ['powershell.exe', 'schtasks.exe']
    const { rows, isCut } = await hunterOn(backend, { check: true }).run(
      kql`DeviceProcessEvents
        | where Timestamp > ago(2d) and InitiatingProcessFileName =~ ${'winword.exe'} or FileName in~ ${programs} and ProcessCommandLine has ${'PrintHelper'}
        | project Timestamp, DeviceName, ProcessId, ProcessCommandLine
        | sort by Timestamp asc`,
      {
        columns: {
          Timestamp: 'datetime',
          DeviceName: 'string',
          ProcessId: 'long',
          ProcessCommandLine: 'string',
        },
        datetimes: 'Date',
      },
    )
    expect(isCut).toBe(false)
    expect(rows.map(({ DeviceName }) => DeviceName)).toEqual(Array(2).fill('fin-0117.contoso.example'))
    expect(rows[0]?.Timestamp).toBeInstanceOf(Date)
    expect(rows[0]?.ProcessId).toBeTypeOf('number')
    expect(rows[1]?.ProcessCommandLine).toContain('schtasks.exe /create /tn PrintHelper')
  })

  it('reads every type as it is', async () => {
    const { rows } = await hunterOn(backend).run(
      kql`print b = true, big = 9223372036854775807, none = int(null), d = dynamic({"a": [1]}), s = 90m`,
    )
    expect(rows).toEqual([
      { b: true, big: 9_223_372_036_854_775_807n, none: null, d: { a: [1] }, s: '01:30:00' },
    ])
  })

  it('takes values for what they are', async () => {
    const { rows } = await hunterOn(backend).run(kql`print s = ${'" | take 0 //'}, t = ${new Date(0)}`)
    expect(rows).toEqual([{ s: '" | take 0 //', t: '1970-01-01T00:00:00Z' }])
  })

  it('learns of a cut, of a wrong query, and of what is not imitated', async () => {
    const hunter = hunterOn(backend)
    await expect(hunter.run(kql`range x from 1 to 100001 step 1`)).rejects.toBeInstanceOf(HuntingLimitError)
    await expect(hunter.run(kql`DeviceInfo | where Nope == 1`)).rejects.toMatchObject({ status: 400 })
    const evaluated = hunter.run(kql`DeviceInfo | evaluate narrow()`)
    await expect(evaluated).rejects.toBeInstanceOf(HttpError)
    await expect(evaluated).rejects.toThrow("the operator 'evaluate' (line 1, column 14)")
  }, 30_000)

  it('reads a month in slices, each row once', async () => {
    const count = await hunterOn(backend).run(kql`AlertInfo | count`)
    const to = new Date()
    const from = new Date(to.getTime() - 31 * 86_400_000)
    const { rows, gaps } = await hunterOn(backend).runSliced(
      (slice) =>
        kql`AlertInfo | where Timestamp >= ${slice.from} and Timestamp < ${slice.to} | project AlertId`,
      { from, to, sliceMs: 7 * 86_400_000, columns: { AlertId: 'string' } },
    )
    expect(gaps).toEqual([])
    expect(new Set(rows.map(({ AlertId }) => AlertId)).size).toBe(rows.length)
    expect(rows).toHaveLength(Number(count.rows[0]?.['Count']))
  })
})

it.each([
  { name: 'Defender with a permission of Graph', backend: 'mde', permission: permissions.graph },
  { name: 'Graph with a permission of Defender', backend: 'graph', permission: permissions.mde },
] as const)('is refused by $name', async ({ backend, permission }) => {
  const credential = tenant.credentialWith('application', [permission])
  const hunter = createHunter({ credential, apiBase: tenant.emulator.url, backend })
  await expect(hunter.run(kql`print 1`)).rejects.toThrow(permissions[backend])
})

it('lets a person hunt in Graph with a consent of their own', async () => {
  const credential = tenant.credentialWith('delegated', [permissions.graph])
  const hunter = createHunter({ credential, apiBase: tenant.emulator.url, backend: 'graph' })
  expect((await hunter.run(kql`DeviceInfo | summarize dcount(DeviceId)`)).rows).toEqual([
    { dcount_DeviceId: 64 },
  ])
})
