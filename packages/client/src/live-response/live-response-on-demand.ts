import type { Caller } from '../call/caller.ts'
import { createPages } from '../paging/pages.ts'
import type { LiveResponseResource } from './create-live-response.ts'

/** Live response, loaded by the first call. */
export function createLiveResponseOnDemand(caller: Caller): LiveResponseResource {
  let loaded: Promise<LiveResponseResource> | undefined
  const load = () =>
    (loaded ??= import('./create-live-response.ts').then(({ createLiveResponseResource }) =>
      createLiveResponseResource(caller),
    ))
  return {
    run: async (...args) => (await load()).run(...args),
    results: async (...args) => (await load()).results(...args),
    library: {
      list: (options) =>
        createPages(async function* () {
          yield* (await load()).library.list(options).byPage()
        }),
      upload: async (...args) => (await load()).library.upload(...args),
      delete: async (...args) => (await load()).library.delete(...args),
    },
  }
}
