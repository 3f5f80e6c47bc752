import { join } from 'node:path'
import { logger, type Tree } from '@nx/devkit'
import { addEndpoint, type EndpointRequest } from '../src/endpoint/add-endpoint.ts'

/** `pnpm new:endpoint`: asks for what is missing, and takes `--dry-run` as every generator does. */
export function newEndpointGenerator(tree: Tree, { method, path, resource }: EndpointRequest): void {
  const { file, line, text } = addEndpoint(join(tree.root, 'specs'), { method, path, resource })
  tree.write(`specs/${file}`, text)
  logger.info(`specs/${file}:${line}: fill in every TODO; \`pnpm generate\` lists those that are left.`)
}
