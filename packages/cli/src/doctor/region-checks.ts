import { clouds, type CloudName } from '@mde-kit/contract/clouds'
import { type Check, ok } from './check.ts'
import { checkHost } from './network-checks.ts'

/** How long an answer of a host takes, in milliseconds; undefined where none comes. */
export type MeasureLatency = (origin: string) => Promise<number | undefined>

/** Of two answers the faster one: the first pays for the connection. */
async function measureTwice(origin: string): Promise<number | undefined> {
  const first = await checkHost(origin, 'region')
  const second = await checkHost(origin, 'region')
  const known = [first.latencyMs, second.latencyMs].filter((each) => each !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}

/**
 * Asks each regional host how far it is: a line for each, the nearest first. Where another than the nearest is used, its
 * line says so; hosts that do not answer come last.
 *
 * @param geo The one that is used; undefined for the host that is in no region.
 */
export async function checkRegions(
  cloud: CloudName,
  geo: string | undefined,
  measure: MeasureLatency = measureTwice,
): Promise<readonly Check[]> {
  const measured = await Promise.all(
    Object.entries(clouds[cloud].geoBases).map(async ([name, origin]) => ({
      name,
      latencyMs: await measure(origin),
    })),
  )
  const order = ({ latencyMs = Number.POSITIVE_INFINITY }: { latencyMs: number | undefined }) => latencyMs
  const sorted = measured.sort((one, other) => order(one) - order(other))
  const [nearest] = sorted
  if (nearest?.latencyMs === undefined) return []
  return sorted.map(({ name, latencyMs }): Check => {
    const check = `region ${name}`
    const isYours = name === geo
    if (latencyMs === undefined) {
      const fix = 'Check the firewall and the proxy, or use a nearer region.'
      return { check, verdict: isYours ? 'fail' : 'warn', says: 'does not answer', fix }
    }
    const says = [
      `${latencyMs} ms`,
      ...(isYours ? ['yours'] : []),
      ...(name === nearest.name ? ['nearest'] : []),
    ]
    const isNoticed = geo === undefined ? name === nearest.name : isYours && name !== nearest.name
    if (!isNoticed) return ok(check, says.join(', '))
    const fix = `Use --geo ${nearest.name}, the nearest. Data of the tenant is the same everywhere.`
    return { check, verdict: 'warn', says: says.join(', '), fix }
  })
}
