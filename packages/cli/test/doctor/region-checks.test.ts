import { clouds } from '@mde-kit/contract/clouds'
import { describe, expect, it } from 'vitest'
import { checkRegions } from '../../src/doctor/region-checks.ts'

const regions = Object.entries(clouds.commercial.geoBases)
/** `us` is far, `eu` is near; others lie between. */
const latencies: Readonly<Record<string, number | undefined>> = { us: 900, eu: 12 }
const measure = (origin: string) => {
  const name = regions.find(([, base]) => base === origin)?.[0] ?? ''
  return Promise.resolve(name in latencies ? latencies[name] : 100)
}
const find = (name: string, checks: Awaited<ReturnType<typeof checkRegions>>) =>
  checks.find(({ check }) => check === `region ${name}`)

describe('checkRegions', () => {
  it('has a line for each, the nearest first', async () => {
    const checks = await checkRegions('commercial', 'eu', measure)
    expect(checks).toHaveLength(regions.length)
    expect(checks[0]).toEqual({ check: 'region eu', verdict: 'ok', says: '12 ms, yours, nearest', fix: '' })
    expect(checks.at(-1)).toMatchObject({ check: 'region us', says: '900 ms' })
    expect(checks.every(({ verdict }) => verdict === 'ok')).toBe(true)
  })

  it.each([
    { name: 'another is used', geo: 'us', noticed: 'us', says: '900 ms, yours' },
    { name: 'none is used', geo: undefined, noticed: 'eu', says: '12 ms, nearest' },
  ])('names the nearest where $name', async ({ geo, noticed, says }) => {
    const checks = await checkRegions('commercial', geo, measure)
    expect(find(noticed, checks)).toMatchObject({
      verdict: 'warn',
      says,
      fix: expect.stringContaining('--geo eu'),
    })
    expect(checks.filter(({ verdict }) => verdict !== 'ok')).toHaveLength(1)
  })

  it('fails where the region in use does not answer, and says nothing where none does', async () => {
    const silent = (origin: string) =>
      origin === clouds.commercial.geoBases['us'] ? Promise.resolve(undefined) : measure(origin)
    const checks = await checkRegions('commercial', 'us', silent)
    expect(checks.at(-1)).toMatchObject({ check: 'region us', verdict: 'fail', says: 'does not answer' })
    expect(await checkRegions('commercial', 'us', () => Promise.resolve(undefined))).toEqual([])
  })
})
