import { ConfigError } from '@mde-kit/contract/runtime'

/**
 * A module of Node. It is asked for and not imported, since bundlers for browsers take up all that the whole client may
 * load, and stop at an import that only Node has.
 *
 * @throws {@link ConfigError} This is not Node, nor anything like it.
 */
export const builtIn: typeof process.getBuiltinModule = (id: string) => {
  const found: unknown = globalThis.process?.getBuiltinModule?.(id)
  if (found === undefined)
    throw new ConfigError(`There is no ${id} here, which files need.`, {
      next: 'Read exports and download files in Node, 20.19 or later.',
    })
  return found as never
}
