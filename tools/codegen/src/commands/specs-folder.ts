import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository that this program is part of; undefined where it is an installed package. */
export function repositoryFolder(): string | undefined {
  const folder = fileURLToPath(new URL('../../../../', import.meta.url))
  return existsSync(join(folder, 'tools/codegen/src')) ? folder : undefined
}

/** Where specs are looked for without `--specs`: under the folder one stands in, else in the repository. */
export function defaultSpecsFolder(): string {
  const repository = repositoryFolder()
  return repository === undefined || areSpecs('specs') ? 'specs' : join(repository, 'specs')
}

/** The same for what only reads specs: those that this program came with will do where there are no others. */
export function readableSpecsFolder(): string {
  const folder = defaultSpecsFolder()
  return areSpecs(folder) ? folder : shippedSpecsFolder()
}

function areSpecs(folder: string): boolean {
  return existsSync(join(folder, 'openapi.yaml'))
}

/** The specs that this program came with: those of the repository, or a copy beside the built program. */
export function shippedSpecsFolder(): string {
  const repository = repositoryFolder()
  return repository === undefined
    ? fileURLToPath(new URL('../specs', import.meta.url))
    : join(repository, 'specs')
}
