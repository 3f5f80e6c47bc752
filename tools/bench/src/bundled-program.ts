import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** A program in one file, run in plain Node: a loader of TypeScript would be in what it measures. */
export interface BundledProgram {
  /** Runs it in a process of its own; it prints what it found as JSON, which the caller knows the shape of. */
  readonly run: (...args: readonly string[]) => unknown
  readonly remove: () => void
}

/** Bundles a module and all that it needs. */
export function bundleProgram(module: URL): BundledProgram {
  const folder = mkdtempSync(join(tmpdir(), 'mde-bench-'))
  const program = join(folder, 'program.mjs')
  buildSync({
    entryPoints: [fileURLToPath(module)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@mde-kit/source'],
    // Some of what is bundled is CommonJS, and asks for modules of Node.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url)",
    },
    logLevel: 'error',
  })
  return {
    run: (...args) =>
      JSON.parse(execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' })) as unknown,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
