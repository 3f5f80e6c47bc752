import { parseArgs } from 'node:util'
import { generateOnce } from '../generate.ts'
import { compareFiles } from '../write/files.ts'
import { readTarget, targetOptions } from './target.ts'

/** `check`: generates in memory and compares with the disk. 1 where they differ; writes nothing. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: targetOptions })
  const { specs, out, layout, isRepository } = readTarget(values)
  const differences = compareFiles(out, await generateOnce(specs, layout))
  for (const { kind, path } of differences) console.error(`${kind}: ${path}`)
  if (differences.length > 0)
    console.error(
      `Generated code does not match the specs. Run \`${isRepository ? 'pnpm' : 'mde-codegen'} generate\` and commit.`,
    )
  else console.log('Generated code matches the specs.')
  return differences.length > 0 ? 1 : 0
}
