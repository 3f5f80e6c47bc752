import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate } from './generate.ts'
import { SpecError } from './spec-error.ts'
import { compareFiles, writeFiles } from './write/files.ts'

const usage = 'usage: codegen generate|check [--specs DIR] [--out DIR]'

try {
  const repository = fileURLToPath(new URL('../../../', import.meta.url))
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      specs: { type: 'string', default: `${repository}specs` },
      out: { type: 'string', default: repository },
    },
  })
  process.exitCode = await run(positionals[0], values.specs, values.out)
} catch (error) {
  if (error instanceof SpecError)
    console.error(`${error.message}\n\n${error.findings.length} problem(s); nothing was written.`)
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(command: string | undefined, specs: string, out: string): Promise<number> {
  if (command === 'generate') {
    const written = writeFiles(out, await generate(specs))
    for (const { kind, path } of written) console.log(`${kind === 'extra' ? 'deleted' : 'wrote'} ${path}`)
    if (written.length === 0) console.log('Generated code is up to date.')
    return 0
  }
  if (command === 'check') {
    const differences = compareFiles(out, await generate(specs))
    for (const { kind, path } of differences) console.error(`${kind}: ${path}`)
    if (differences.length > 0)
      console.error('Generated code does not match the specs. Run `pnpm generate` and commit.')
    else console.log('Generated code matches the specs.')
    return differences.length > 0 ? 1 : 0
  }
  console.error(usage)
  return 2
}
