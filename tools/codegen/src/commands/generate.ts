import { parseArgs } from 'node:util'
import { generate, generateOnce } from '../generate.ts'
import type { GeneratedFile } from '../model/api.ts'
import { writeFiles } from '../write/files.ts'
import { describeError } from './describe-error.ts'
import { repositoryFolder } from './repository.ts'

/** `codegen generate`: writes what the specs say, and prints each file written or deleted. */
export async function runGenerate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      specs: { type: 'string', default: `${repositoryFolder}specs` },
      out: { type: 'string', default: repositoryFolder },
      watch: { type: 'boolean', default: false },
    },
  })
  if (values.watch) return watchSpecs(values.specs, values.out)
  writeAndPrint(values.out, await generateOnce(values.specs))
  return 0
}

/** Generates after every save until Ctrl+C. A bad spec shows its findings and leaves the files as they are. */
async function watchSpecs(specs: string, out: string): Promise<number> {
  const { watchFolder } = await import('../watch-folder.ts')
  const end = new AbortController()
  process.once('SIGINT', () => end.abort())
  const run = async () => {
    try {
      // In this process, where the libraries stay loaded from one run to the next.
      writeAndPrint(out, await generate(specs))
    } catch (error) {
      console.error(describeError(error))
    }
    console.log(`Watching ${specs}. Ctrl+C ends.`)
  }
  await watchFolder(specs, { run, quietMs: 100, signal: end.signal })
  return 0
}

function writeAndPrint(out: string, files: readonly GeneratedFile[]): void {
  const written = writeFiles(out, files)
  for (const { kind, path } of written) console.log(`${kind === 'extra' ? 'deleted' : 'wrote'} ${path}`)
  if (written.length === 0) console.log('Generated code is up to date.')
}
