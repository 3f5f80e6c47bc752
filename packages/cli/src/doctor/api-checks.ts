import type { Caller } from '@mde-kit/client/runtime'
import { clouds, type CloudName } from '@mde-kit/contract/clouds'
import { isMdeError } from '@mde-kit/contract/errors'
import { listMachines } from '@mde-kit/contract/operations'
import { type Check, failed, ok } from './check.ts'
import { checkHost } from './network-checks.ts'

/** Makes one cheap call: whether the API takes the token, and whether there is quota left. */
export async function checkCall(caller: Caller, signal: AbortSignal): Promise<readonly Check[]> {
  const startedAt = performance.now()
  try {
    await caller.pages(listMachines, { query: { top: 1 } }, { signal }).toArray({ limit: 1 })
    const took = `listMachines answered in ${Math.round(performance.now() - startedAt)} ms`
    return [ok('call', took), ok('quota', limitsText())]
  } catch (fault) {
    if (isMdeError(fault) && fault.code === 'MDE_ABORTED') throw fault
    return [failed(isMdeError(fault) && fault.code === 'MDE_RATE_LIMITED' ? 'quota' : 'call', fault)]
  }
}

function limitsText(): string {
  const limits = listMachines.rateLimits.map(({ calls, perSeconds }) => `${calls} calls in ${perSeconds} s`)
  return `not used up; listMachines takes ${limits.join(' and ')}`
}

/** Asks each regional host how far it is. */
export async function checkRegions(cloud: CloudName, geo: string | undefined): Promise<readonly Check[]> {
  const regions = await Promise.all(
    Object.entries(clouds[cloud].geoBases).map(async ([name, origin]) => {
      const { latencyMs } = await checkHost(origin, `region ${name}`)
      return { name, latencyMs }
    }),
  )
  const reached = regions.flatMap(({ name, latencyMs }) =>
    latencyMs === undefined ? [] : [{ name, latencyMs }],
  )
  const [nearest, ...others] = reached.sort((a, b) => a.latencyMs - b.latencyMs)
  if (nearest === undefined) return []
  const table = [nearest, ...others].map(({ name, latencyMs }) => `${name} ${latencyMs} ms`).join(', ')
  if (geo === nearest.name) return [ok('regions', `${table}; yours is the nearest`)]
  return [
    {
      check: 'regions',
      verdict: 'warn',
      says: table,
      fix: `--geo ${nearest.name} is the nearest. Data of the tenant is the same everywhere.`,
    },
  ]
}
