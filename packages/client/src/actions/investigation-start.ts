import type { Investigation, MachineActionRequest } from '@mde-kit/contract'
import { listInvestigations, startInvestigation } from '@mde-kit/contract/operations'
import type { Caller, CallOptions } from '../call/caller.ts'
import type { ListInvestigationsQuery } from '../generated/investigations.gen.ts'
import { unfinishedStates } from './investigation-handle.ts'
import type { Undertaking } from './start-once.ts'

/**
 * An investigation that is not to be started twice. Investigations show no comment, so after a failure that left the
 * outcome open it is the one that was not there before; without a look before, nobody can say.
 */
export function investigationStart(
  caller: Caller,
  machineId: string,
  body: Readonly<MachineActionRequest>,
): Undertaking<Investigation> {
  const machines = caller.withAnswers(() => import('@mde-kit/contract/answers/machines'))
  const investigations = caller.withAnswers(() => import('@mde-kit/contract/answers/investigations'))
  let before: ReadonlySet<string> | undefined

  const ofDevice = (options: CallOptions) => {
    const query: ListInvestigationsQuery = { filter: (record) => record.machineId.eq(machineId) }
    return investigations.pages<Investigation>(listInvestigations, { query }, options).toArray()
  }
  return {
    operation: startInvestigation,
    machineId,
    reference: undefined,
    send: (options) => machines.record(startInvestigation, { path: { id: machineId }, body }, options),
    async findPending(options) {
      const found = await ofDevice(options)
      before = new Set(found.map(({ id }) => id))
      return found.find(({ state }) => unfinishedStates.includes(state))
    },
    async findSent(options) {
      const known = before
      if (known === undefined) return undefined
      const [only, ...others] = (await ofDevice(options)).filter(({ id }) => !known.has(id))
      return others.length === 0 ? only : undefined
    },
  }
}
