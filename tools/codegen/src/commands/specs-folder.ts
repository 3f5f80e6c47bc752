import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository that this program is part of; undefined where it is an installed package. */
export function repositoryFolder(): string | undefined {
  const folder = fileURLToPath(new URL('../../../../', import.meta.url))
  return existsSync(join(folder, 'tools/codegen/src')) ? folder : undefined
}

/** Where specs are looked for without `--specs`: in the repository, or under the folder one stands in. */
export function defaultSpecsFolder(): string {
  return join(repositoryFolder() ?? '', 'specs')
}

/** The specs that this program came with: those of the repository, or a copy beside the built program. */
export function shippedSpecsFolder(): string {
  const repository = repositoryFolder()
  return repository === undefined
    ? fileURLToPath(new URL('../specs', import.meta.url))
    : join(repository, 'specs')
}
