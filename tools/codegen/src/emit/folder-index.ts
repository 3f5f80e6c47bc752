import type { Api, GeneratedFile } from '../model/api.ts'

/** Emits the entry of a folder that stands outside this repository: a client of the operations in it. */
export function emitFolderIndex({ operations }: Api): GeneratedFile {
  // What waits for a machine action looks at it by this operation, which a team may have taken out.
  const waits = operations.some(({ resource, name }) => resource === 'machineActions' && name === 'get')
  const given = (text: string) => (waits ? text : '')
  return {
    path: 'index.ts',
    text: `
import { type ClientOptions, createCaller, createRawClient, ${given('createWaitFor, ')}type RawClient${given(', type WaitFor')} } from '@mde-kit/client/runtime'
import { operations } from './operations.gen.ts'
import { createResources, type Resources } from './resources.gen.ts'
import type { paths } from './types.gen.ts'

export type { ClientOptions } from '@mde-kit/client/runtime'
export { type OperationId, operations } from './operations.gen.ts'
export type * from './resources.gen.ts'
export type * from './types.gen.ts'

/** The API of one tenant in one cloud: a property for each resource, a method for each operation. */
export interface DefenderClient extends Resources {
  /** The same API by method and path, as plain openapi-fetch. */
  readonly raw: RawClient<paths>
${given(`
  /** Waits for a machine action to end. */
  readonly waitFor: WaitFor
`)}
}

/**
 * Makes a client. Nothing is sent, and no token asked for, before the first call.
 *
 * @throws {@link ConfigError} An option cannot work, such as an unknown cloud or an \`apiBase\` in the clear.
 */
export function createDefenderClient(options: ClientOptions): DefenderClient {
  const caller = createCaller(options)
  const resources = createResources(caller)
  return {
    ...resources,
    raw: createRawClient<paths>(caller, Object.values(operations)),
    ${given('waitFor: createWaitFor({ ...caller.transport, get: resources.machineActions.get }),')}
  }
}
`.trimStart(),
  }
}
