import type { Investigation, Machine } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'
import { instantText } from '../../world/instant-text.ts'
import type { ActionTimings } from './action-timeline.ts'

/** Investigations that callers have started. How far they are follows from the clock, as that of actions does. */
export interface InvestigationStore {
  /** Newest first. */
  list(): readonly Investigation[]
  start(machine: Machine): Investigation
}

interface StartedInvestigation {
  readonly id: string
  readonly machineId: string
  readonly computerDnsName: string
  /** What it ends with. */
  readonly result: string
  /** Milliseconds since 1970. */
  readonly startedMs: number
}

/** Above the ids of those that alerts tell of. */
const firstId = 900_000

/** @param options.now Milliseconds since 1970. */
export function createInvestigationStore(options: {
  vault: Vault
  timings: ActionTimings
  now: () => number
}): InvestigationStore {
  const { vault, timings, now } = options
  const started = vault.map<StartedInvestigation>('investigations')
  const show = ({
    id,
    machineId,
    computerDnsName,
    result,
    startedMs,
  }: StartedInvestigation): Investigation => {
    const runsMs = startedMs + timings.pendingMs
    const endsMs = runsMs + timings.inProgressMs
    return {
      id,
      startTime: instantText(startedMs),
      endTime: now() < endsMs ? null : instantText(endsMs),
      state: now() < runsMs ? 'Queued' : now() < endsMs ? 'Running' : result,
      cancelledBy: null,
      statusDetails: null,
      machineId,
      computerDnsName,
      triggeringAlertId: null,
    }
  }
  return {
    list: () => [...started.values()].reverse().map(show),
    start({ id: machineId, computerDnsName, riskScore }) {
      const investigation: StartedInvestigation = {
        id: String(firstId + started.size),
        machineId,
        computerDnsName: computerDnsName ?? '',
        // What there was to find is what alerts have already told of.
        result: riskScore === 'None' ? 'Benign' : 'PartiallyRemediated',
        startedMs: now(),
      }
      started.set(investigation.id, investigation)
      return show(investigation)
    },
  }
}
