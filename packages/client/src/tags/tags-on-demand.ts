import type { Caller } from '../call/caller.ts'
import type { TagsResource } from './create-tags.ts'

/** Tags, loaded by the first call. */
export function createTagsOnDemand(caller: Caller): TagsResource {
  let loaded: Promise<TagsResource> | undefined
  const load = () =>
    (loaded ??= import('./create-tags.ts').then(({ createTagsResource }) => createTagsResource(caller)))
  return {
    add: async (...args) => (await load()).add(...args),
    remove: async (...args) => (await load()).remove(...args),
    set: async (...args) => (await load()).set(...args),
    addToAll: async (...args) => (await load()).addToAll(...args),
    removeFromAll: async (...args) => (await load()).removeFromAll(...args),
  }
}
