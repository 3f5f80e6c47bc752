import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { addEndpoint, EndpointRequestError, NewEndpointError } from '../endpoint/add-endpoint.ts'
import { specPlace } from '../spec-error.ts'
import { defaultSpecsFolder } from './specs-folder.ts'
import { UsageError } from './usage-error.ts'

/** `mde-codegen new-endpoint METHOD PATH RESOURCE`: writes the stub of an endpoint into its spec file. */
export function runNewEndpoint(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { specs: { type: 'string', default: defaultSpecsFolder() } },
  })
  const [method = '', path = '', resource = '', ...others] = positionals
  if (!resource || others.length > 0) throw new UsageError('Name a method, a path and a resource.')
  try {
    const { file, line, text } = addEndpoint(values.specs, { method, path, resource })
    mkdirSync(dirname(join(values.specs, file)), { recursive: true })
    writeFileSync(join(values.specs, file), text)
    console.log(
      `${specPlace(values.specs, { file, line })} has the stub. Fill in every TODO; generate lists those that are left.`,
    )
    return Promise.resolve(0)
  } catch (error) {
    if (error instanceof EndpointRequestError) throw new UsageError(error.message)
    if (!(error instanceof NewEndpointError)) throw error
    console.error(error.message)
    return Promise.resolve(1)
  }
}
