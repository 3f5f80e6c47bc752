import type { Caller } from '@mde-kit/client/runtime'
import { isMdeError } from '@mde-kit/contract/errors'
import { listMachines } from '@mde-kit/contract/operations'
import { type Check, failed, ok } from './check.ts'

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
