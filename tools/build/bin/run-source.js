// usage: node run-source.js FOLDER [ARGUMENTS]
// Runs the program of a package, `src/main.ts`, from JavaScript written anew each time into `.program` beside `src`.
// Writing it takes a fifth of a second. A loader of TypeScript takes one: all libraries have to pass through it too.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const [folder = '.', ...args] = process.argv.slice(2)
const cwd = resolve(folder)
const processes = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.process.ts'),
)
const bundle = await rolldown({
  cwd,
  input: ['main.ts', ...processes].map((path) => `src/${path}`),
  external: /^[^./]/,
  platform: 'node',
  logLevel: 'silent',
})
// Each module stays where it is: some look for files beside them.
await bundle.write({ dir: '.program', format: 'esm', preserveModules: true, preserveModulesRoot: 'src' })
await bundle.close()

const program = join(cwd, '.program/main.js')
process.argv = [process.execPath, program, ...args]
await import(pathToFileURL(program).href)
