import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'
import { sortableInstant } from '../../odata/instant.ts'
import type { Vault } from '../../state/vault.ts'
import type { PastIndicator } from '../../world/indicators.ts'
import { instantText } from '../../world/instant-text.ts'

/** Who submits: `id` is what stands in `createdBy`. */
export interface IndicatorAuthor {
  readonly kind: 'User' | 'AadApp'
  readonly id: string
  readonly name: string
}

/** The indicators of one tenant. The same type and value, in any letter case, is the same indicator. */
export interface IndicatorStore {
  /** Those in force, in the order in which they came. */
  list(): readonly Indicator[]
  /** Also where it has expired. */
  find(id: string): Indicator | undefined
  /** Whether submitting it would change one. */
  has(submission: IndicatorSubmission): boolean
  /** Whether the tenant has as many in force as the service allows. */
  isFull(): boolean
  /** Adds it, or replaces all but the application of the same one. */
  submit(submission: IndicatorSubmission, author: IndicatorAuthor): Indicator
  remove(id: string): void
}

const maxInForce = 15_000
const firstId = 1001

/** @param now Milliseconds since 1970. */
export function createIndicatorStore(
  vault: Vault,
  past: readonly PastIndicator[],
  now: () => number,
): IndicatorStore {
  const byId = vault.map('indicators', past.map(pastEntry))
  const counters = vault.map('indicator counters', [['next id', firstId + past.length]])
  const idByKey = new Map([...byId].map(([id, indicator]) => [keyOf(indicator), id]))

  const add = (indicator: Omit<Indicator, 'id'>): Indicator => {
    const nextId = counters.get('next id') ?? firstId
    counters.set('next id', nextId + 1)
    const added: Indicator = { id: String(nextId), ...indicator }
    byId.set(added.id, added)
    idByKey.set(keyOf(added), added.id)
    return added
  }
  const list = (): readonly Indicator[] => {
    const text = sortableInstant(instantText(now())) ?? ''
    return [...byId.values()].filter(({ expirationTime }) => isAfter(expirationTime, text))
  }

  return {
    list,
    find: (id) => byId.get(id),
    has: (submission) => idByKey.has(keyOf(submission)),
    isFull: () => byId.size >= maxInForce && list().length >= maxInForce,
    submit(submission, author) {
      const time = instantText(now())
      const record = recordOf(submission, author, time)
      const same = byId.get(idByKey.get(keyOf(submission)) ?? '')
      if (!same) return add(record)
      // Documented: an application is ignored where the indicator is there already.
      const { id, application = null, source = null, sourceType = null, createdBy } = same
      const { createdByDisplayName = null, createdBySource = null, creationTimeDateTimeUtc } = same
      const origin = { source, sourceType, createdBy, createdByDisplayName, createdBySource }
      const kept = { id, application, ...origin, creationTimeDateTimeUtc }
      const changed: Indicator = { ...record, ...kept, lastUpdatedBy: author.name }
      byId.set(id, changed)
      return changed
    },
    remove(id) {
      const found = byId.get(id)
      if (!found) return
      byId.delete(id)
      idByKey.delete(keyOf(found))
    },
  }
}

function pastEntry(
  { createdBy, creationTime, ...submission }: PastIndicator,
  index: number,
): readonly [string, Indicator] {
  const id = String(firstId + index)
  const author = { kind: 'User', id: createdBy, name: createdBy } as const
  return [id, { id, ...recordOf(submission, author, creationTime), createdBySource: 'Portal' }]
}

function keyOf({
  indicatorType,
  indicatorValue,
}: Pick<Indicator, 'indicatorType' | 'indicatorValue'>): string {
  return `${indicatorType} ${indicatorValue.toLowerCase()}`
}

function isAfter(expirationTime: string | null | undefined, now: string): boolean {
  return typeof expirationTime !== 'string' || (sortableInstant(expirationTime) ?? '') > now
}

function recordOf(
  submission: IndicatorSubmission,
  author: IndicatorAuthor,
  time: string,
): Omit<Indicator, 'id'> {
  const { indicatorValue, indicatorType, action, title, description, generateAlert = false } = submission
  const { application, expirationTime, severity, recommendedActions, educateUrl } = submission
  return {
    indicatorValue,
    indicatorType,
    action,
    application: application ?? null,
    source: author.name,
    sourceType: author.kind,
    createdBySource: 'PublicApi',
    createdBy: author.id,
    createdByDisplayName: author.name,
    title,
    description,
    creationTimeDateTimeUtc: time,
    expirationTime: expirationTime ?? null,
    lastUpdateTime: time,
    lastUpdatedBy: null,
    severity: severity ?? 'Informational',
    recommendedActions: recommendedActions ?? null,
    rbacGroupNames: submission.rbacGroupNames ?? [],
    rbacGroupIds: [],
    generateAlert,
    educateUrl: educateUrl ?? null,
  }
}
