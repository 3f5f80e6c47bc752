import { parseArgs } from 'node:util'
import { generateOnce } from '../generate.ts'
import { writeFiles } from '../write/files.ts'
import { repositoryFolder } from './repository.ts'

/** `codegen generate`: writes what the specs say, and prints each file written or deleted. */
export async function runGenerate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      specs: { type: 'string', default: `${repositoryFolder}specs` },
      out: { type: 'string', default: repositoryFolder },
    },
  })
  const written = writeFiles(values.out, await generateOnce(values.specs))
  for (const { kind, path } of written) console.log(`${kind === 'extra' ? 'deleted' : 'wrote'} ${path}`)
  if (written.length === 0) console.log('Generated code is up to date.')
  return 0
}
