import { parseArgs } from 'node:util'
import { generate, generateOnce } from '../generate.ts'
import type { GeneratedFile } from '../model/api.ts'
import { foreignFiles, writeFiles } from '../write/files.ts'
import { describeError } from './describe-error.ts'
import { readTarget, type Target, targetOptions } from './target.ts'

/** `generate`: writes what the specs say, and prints each file written or deleted. */
export async function runGenerate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...targetOptions, watch: { type: 'boolean', default: false } },
  })
  const target = readTarget(values)
  if (values.watch) return watchSpecs(target)
  writeAndPrint(target, await generateOnce(target.specs, target.layout))
  return 0
}

/** Generates after every save until Ctrl+C. A bad spec shows its findings and leaves the files as they are. */
async function watchSpecs(target: Target): Promise<number> {
  const { watchFolder } = await import('../watch-folder.ts')
  const end = new AbortController()
  process.once('SIGINT', () => end.abort())
  const run = async () => {
    try {
      // In this process, where the libraries stay loaded from one run to the next.
      writeAndPrint(target, await generate(target.specs, { layout: target.layout }))
    } catch (error) {
      console.error(describeError(error))
    }
    console.log(`Watching ${target.specs}. Ctrl+C ends.`)
  }
  await watchFolder(target.specs, { run, quietMs: 100, signal: end.signal })
  return 0
}

function writeAndPrint({ out, isRepository }: Target, files: readonly GeneratedFile[]): void {
  const foreign = isRepository ? [] : foreignFiles(out, files)
  if (foreign.length > 0)
    throw new Error(
      `Not generated, and in the way in ${out}: ${foreign.join(', ')}. Nothing was written; choose another --out.`,
    )
  const written = writeFiles(out, files)
  for (const { kind, path } of written) console.log(`${kind === 'extra' ? 'deleted' : 'wrote'} ${path}`)
  if (written.length === 0) console.log('Generated code is up to date.')
}
