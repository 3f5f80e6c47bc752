import type { DeviceAvInfo, DeviceAvInfoPage, Machine, MachineAction } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const path = '/api/deviceavinfo'
const all = await bench.list<DeviceAvInfo>(`${path}?$top=10000`)
const machines = await bench.list<Machine>('/api/machines')

describe('the state of the antivirus', () => {
  it('is told of every onboarded device, once', () => {
    const onboarded = machines.filter(({ onboardingStatus }) => onboardingStatus === 'Onboarded')
    expect(all.map(({ machineId }) => machineId)).toEqual(onboarded.map(({ id }) => id))
  })

  it('agrees with the device', () => {
    for (const row of all) {
      const machine = machines.find(({ id }) => id === row.machineId)
      expect(row).toMatchObject({ lastSeenTime: machine?.lastSeen, osPlatform: machine?.osPlatform })
      expect(row.avIsSignatureUpToDate).toBe(machine?.healthStatus === 'Active' ? 'True' : 'False')
      for (const time of [row.quickScanTime, row.avSignatureUpdateTime])
        expect(Date.parse(String(time))).toBeLessThan(Date.parse(machine?.lastSeen ?? ''))
    }
    expect(new Set(all.map(({ osKind }) => osKind))).toEqual(new Set(['windows', 'mac', 'linux']))
    expect(new Set(all.map(({ avIsSignatureUpToDate }) => avIsSignatureUpToDate)).size).toBe(2)
  })

  it('knows the full scans that machine actions have finished', async () => {
    const actions = await bench.list<MachineAction>('/api/machineactions')
    for (const { machineId, fullScanResult, fullScanTime } of all) {
      const scans = actions.filter(
        (action) =>
          action.machineId === machineId &&
          action.type === 'RunAntiVirusScan' &&
          action.scope === 'Full' &&
          action.status !== 'InProgress',
      )
      expect(typeof fullScanTime === 'string').toBe(scans.length > 0)
      expect(fullScanResult === '').toBe(scans.length === 0)
    }
    expect(all.some(({ fullScanResult }) => fullScanResult === 'Completed')).toBe(true)
  })

  it('comes in pages of 20 unless asked otherwise, and every page leads on', async () => {
    const seen: DeviceAvInfo[] = []
    const sizes: number[] = []
    let next: string | undefined = path
    while (next !== undefined) {
      const page: DeviceAvInfoPage = await bench.read('GET', next)
      seen.push(...page.value)
      sizes.push(page.value.length)
      next = page['@odata.nextLink']?.replace('http://127.0.0.1:8080', '')
    }
    expect(seen).toEqual(all)
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(0, -1).map(() => 20))
    expect(sizes.length).toBeGreaterThan(2)
  })

  it('can be filtered', async () => {
    const filter = encodeURIComponent("avIsSignatureUpToDate eq 'False' and osKind eq 'windows'")
    const want = all.filter((row) => row.avIsSignatureUpToDate === 'False' && row.osKind === 'windows')
    expect(await bench.list(`${path}?$top=10000&$filter=${filter}`)).toEqual(want)
  })
})
