import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'
import { HttpError, type IndicatorsResource } from '../../src/index.ts'
import { createIndicatorSets } from '../../src/indicator-sets.ts'
import { createPages } from '../../src/paging/pages.ts'
import { indicatorKey } from '../../src/indicators/indicator-key.ts'

export const nowMs = Date.parse('2026-03-01T12:00:00Z')

export function submission(changes: Partial<IndicatorSubmission> = {}): IndicatorSubmission {
  return {
    indicatorType: 'FileSha256',
    indicatorValue: 'a'.repeat(64),
    action: 'Block',
    title: 'A file',
    description: 'Seen in a mail.',
    ...changes,
  }
}

/** As many as wanted, each with another value. */
export function submissions(count: number): IndicatorSubmission[] {
  return Array.from({ length: count }, (_, index) =>
    submission({ indicatorValue: index.toString(16).padStart(64, '0') }),
  )
}

export function indicator(changes: Partial<Indicator> = {}): Indicator {
  const { expirationTime, ...rest } = submission()
  return {
    ...rest,
    id: '1',
    createdBy: 'app',
    creationTimeDateTimeUtc: '2026-01-01T00:00:00Z',
    lastUpdateTime: '2026-01-01T00:00:00Z',
    rbacGroupNames: [],
    expirationTime: expirationTime ?? null,
    ...changes,
  }
}

export function httpError(status: number, operationId = 'importIndicators'): HttpError {
  return new HttpError(`${operationId} was refused with ${status}.`, {
    operationId,
    status,
    next: 'Nothing.',
  })
}

type Step = Error | undefined

/**
 * The indicators of a tenant in memory, by the rules that matter here: 500 a call, 404 for an id that is gone, and a refusal for titles that say so. `faults` are thrown by the calls that change something, in order.
 */
export function createTenant(have: readonly Indicator[] = [], faults: readonly Step[] = []) {
  const indicators = new Map(have.map((each) => [each.id, each]))
  const calls: { readonly name: string; readonly size: number }[] = []
  let nextId = have.length + 1
  const log = (name: string, size: number): void => {
    calls.push({ name, size })
    if (size > 500) throw httpError(400)
    const fault = faults[calls.filter((call) => call.name !== 'list').length - 1]
    if (fault !== undefined) throw fault
  }
  const resource = {
    import({ Indicators: items }) {
      return attempt(() => {
        log('import', items.length)
        return {
          value: items.map((item) => {
            const { indicatorValue: value, title } = item
            if (title === 'refuse')
              return { id: null, indicator: value, isFailed: true, failureReason: 'Not that one.' }
            const same = [...indicators.values()].find((each) => indicatorKey(each) === indicatorKey(item))
            const id = same?.id ?? String(nextId++)
            indicators.set(id, indicator({ ...item, id }))
            return { id, indicator: value.toUpperCase(), isFailed: false, failureReason: null }
          }),
        }
      })
    },
    batchDelete({ IndicatorIds: ids }) {
      return attempt(() => {
        log('batchDelete', ids.length)
        if (!ids.every((id) => indicators.has(id))) throw httpError(404, 'batchDeleteIndicators')
        for (const id of ids) indicators.delete(id)
      })
    },
    list() {
      calls.push({ name: 'list', size: indicators.size })
      return createPages(async function* () {
        yield await Promise.resolve([...indicators.values()])
      })
    },
    create: unused,
    delete: unused,
  } satisfies IndicatorsResource
  return {
    resource,
    calls,
    names: () => calls.map(({ name }) => name),
    sets: createIndicatorSets(resource, { now: () => nowMs }),
    all: () => [...indicators.values()],
  }
}

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()))
}

function unused(): never {
  throw new Error('Nothing here calls this.')
}
