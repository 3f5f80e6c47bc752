import type { Caller } from '../call/caller.ts'
import type { ActionsResource } from './create-actions.ts'

/** Response actions, loaded by the first call. */
export function createActionsOnDemand(caller: Caller): ActionsResource {
  let loaded: Promise<ActionsResource> | undefined
  const load = () =>
    (loaded ??= import('./create-actions.ts').then(({ createActionsResource }) =>
      createActionsResource(caller),
    ))
  return {
    start: async (...args) => (await load()).start(...args),
    startInvestigation: async (...args) => (await load()).startInvestigation(...args),
    forEach: async (...args) => (await load()).forEach(...args),
    resume: async (...args) => (await load()).resume(...args),
    resumeInvestigation: async (...args) => (await load()).resumeInvestigation(...args),
  }
}
