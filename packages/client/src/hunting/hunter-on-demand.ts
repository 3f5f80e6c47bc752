import type { Caller } from '../call/caller.ts'
import type { Hunter, HunterSettings } from './create-hunter.ts'

/** A hunter, loaded by the first query. */
export function createHunterOnDemand(caller: Caller, settings: HunterSettings | undefined): Hunter {
  let loaded: Promise<Hunter> | undefined
  const load = () =>
    (loaded ??= import('./create-hunter.ts').then(({ createHunterResource }) =>
      createHunterResource(caller, settings),
    ))
  return {
    run: async (query, options) => (await load()).run(query, options),
    runSliced: async (write, options) => (await load()).runSliced(write, options),
  }
}
