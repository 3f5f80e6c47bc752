import type { BaselineConfiguration, BaselineProfile, Machine } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const profiles = await bench.list<BaselineProfile>('/api/baselineProfiles')
const configurations = await bench.list<BaselineConfiguration>('/api/baselineConfigurations')
const machines = await bench.list<Machine>('/api/machines')

describe('baseline profiles', () => {
  it('apply to the onboarded devices of their operating system, some of which meet them', () => {
    expect(profiles).toHaveLength(2)
    for (const { operatingSystem = '', totalDevices = 0, passedDevices = 0 } of profiles) {
      const platform = operatingSystem.replaceAll(' ', '')
      const fitting = machines.filter(
        ({ osPlatform, onboardingStatus }) => osPlatform === platform && onboardingStatus === 'Onboarded',
      )
      expect(totalDevices).toBe(fitting.length)
      expect(passedDevices).toBeGreaterThan(0)
      expect(passedDevices).toBeLessThan(totalDevices)
    }
  })

  it('hold every configuration of their benchmark', () => {
    for (const { settingsNumber, version, operatingSystem } of profiles) {
      const system = operatingSystem?.toLowerCase().replaceAll(' ', '_')
      const own = configurations.filter(({ benchmarkVersion }) => benchmarkVersion === `${version}-${system}`)
      expect(own).toHaveLength(settingsNumber ?? -1)
    }
  })

  it('are the same at every reading', async () => {
    expect(await bench.list('/api/baselineProfiles')).toEqual(profiles)
  })

  it('can be filtered by figures', async () => {
    const filter = encodeURIComponent(`totalDevices eq ${profiles[0]?.totalDevices}`)
    expect(await bench.list(`/api/baselineProfiles?$filter=${filter}`)).toEqual(profiles.slice(0, 1))
  })
})

describe('baseline configurations', () => {
  it('have ids that are unique over all benchmarks', () => {
    expect(new Set(configurations.map(({ uniqueId }) => uniqueId)).size).toBe(configurations.length)
    expect(new Set(configurations.map(({ cce }) => cce)).size).toBe(configurations.length)
  })

  it('can be filtered by category', async () => {
    const filter = encodeURIComponent("category eq 'Public Profile'")
    const want = configurations.filter(({ category }) => category === 'Public Profile')
    expect(want).toHaveLength(2)
    expect(await bench.list(`/api/baselineConfigurations?$filter=${filter}`)).toEqual(want)
  })
})
