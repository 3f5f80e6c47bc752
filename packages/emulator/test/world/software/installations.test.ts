import { describe, expect, it } from 'vitest'
import { createWorld } from '../../../src/world/create-world.ts'
import { createProducts } from '../../../src/world/software/create-products.ts'
import { installationsOn } from '../../../src/world/software/installations.ts'

const startMs = Date.parse('2026-03-01T12:00:00Z')
const { machines } = createWorld({
  ...{ seed: 1, tenantId: 't', domain: 'contoso.example', startMs },
  ...{ alerts: 0, machines: 200, analysts: [] },
})
const catalogue = createProducts(startMs)
const installed = machines.map((machine) => ({ machine, installations: installationsOn(machine, catalogue) }))
const onboarded = installed.filter(({ machine }) => machine.onboardingStatus === 'Onboarded')

describe('the catalogue', () => {
  it('has products of their own id, whose latest release has no known flaw', () => {
    expect(new Set(catalogue.map(({ product }) => product.id)).size).toBe(catalogue.length)
    for (const { product } of catalogue) expect(product.releases.at(-1)?.open).toEqual([])
  })

  it('leaves open in a release what later ones fix, and nothing else', () => {
    for (const { product } of catalogue)
      for (const [index, { open }] of product.releases.entries())
        expect(open).toEqual(product.releases.slice(index + 1).flatMap(({ fixes }) => fixes))
  })

  it('has flaws that were published on the day of their fix, none in the future', () => {
    for (const { product } of catalogue)
      for (const { releasedMs, fixes } of product.releases) {
        expect(releasedMs).toBeLessThan(startMs)
        for (const { publishedOn, updatedOn } of fixes) {
          expect(publishedOn.slice(0, 10)).toBe(new Date(releasedMs).toISOString().slice(0, 10))
          expect(Date.parse(updatedOn)).toBeLessThan(startMs)
        }
      }
  })
})

describe('what is installed', () => {
  it('is one operating system on every onboarded device, with its build, and nothing on others', () => {
    for (const { machine, installations } of installed) {
      const systems = installations.filter(({ product }) => product.kind === 'OS')
      expect(systems).toHaveLength(machine.onboardingStatus === 'Onboarded' ? 1 : 0)
      const [system] = systems
      if (system?.product.vendor === 'microsoft')
        expect(system.version).toBe(`10.0.${machine.osBuild}.${system.release.version}`)
    }
    expect(installed.length).toBeGreaterThan(onboarded.length)
  })

  it('is older the more a device is exposed', () => {
    const flawsOf = (level: string) => {
      const counts = onboarded
        .filter(({ machine }) => machine.exposureLevel === level)
        .map(({ installations }) => installations.flatMap(({ release }) => release.open).length)
      return counts.reduce((sum, count) => sum + count, 0) / counts.length
    }
    const [low, medium, high] = ['Low', 'Medium', 'High'].map(flawsOf)
    expect(low).toBeLessThan(medium ?? 0)
    expect(medium).toBeLessThan(high ?? 0)
  })

  it('is up to date everywhere where it was rolled out', () => {
    const rolledOut = onboarded
      .flatMap(({ installations }) => installations)
      .filter(({ product }) => product.id === 'putty-_-putty')
    expect(rolledOut.length).toBeGreaterThan(10)
    for (const { release } of rolledOut) expect(release.open).toEqual([])
  })

  it('follows from the device alone', () => {
    for (const { machine, installations } of installed.slice(0, 20))
      expect(installationsOn(machine, catalogue)).toEqual(installations)
  })
})
