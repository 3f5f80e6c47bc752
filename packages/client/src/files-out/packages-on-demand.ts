import type { Caller } from '../call/caller.ts'
import type { PackagesResource } from './create-packages.ts'

/** Investigation packages, loaded by the first call. */
export function createPackagesOnDemand(caller: Caller): PackagesResource {
  let loaded: Promise<PackagesResource> | undefined
  const load = () =>
    (loaded ??= import('./create-packages.ts').then(({ createPackagesResource }) =>
      createPackagesResource(caller),
    ))
  return {
    collect: async (...args) => (await load()).collect(...args),
    file: (...args) => {
      const file = async () => (await load()).file(...args)
      return {
        toFile: async (path) => (await file()).toFile(path),
        async *stream() {
          yield* (await file()).stream()
        },
      }
    },
  }
}
