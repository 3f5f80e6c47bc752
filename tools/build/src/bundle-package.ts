import { resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { chunkOf } from './chunk-of.ts'
import { copyOfMany } from './copy-of-many.ts'
import { entryPointsOf } from './entry-points.ts'
import { tablesAsJson } from './tables-as-json.ts'

/**
 * Bundles each subpath of a package, and what several of them need into one file that they share: an import costs
 * the number of files more than their size. What is imported on demand stays a file of its own, generated tables
 * too, and other packages stay imports.
 *
 * @returns The files written, from the folder of the package.
 */
export async function bundlePackage(folder: string): Promise<readonly string[]> {
  const entries = entryPointsOf(folder)
  await using bundle = await rolldown({
    cwd: folder,
    input: Object.fromEntries(entries.map(({ source, out }) => [out, source])),
    external: /^[^./]/,
    platform: 'neutral',
    transform: { target: 'es2023' },
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'silent',
    plugins: [
      tablesAsJson(),
      copyOfMany(entries.flatMap(({ source, isOfMany }) => (isOfMany ? resolve(folder, source) : []))),
    ],
  })
  const { output } = await bundle.write({
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
    sourcemapExcludeSources: true,
    // They stand in the types.
    comments: { jsdoc: false },
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'shared', name: chunkOf }],
    },
  })
  return output.map(({ fileName }) => `dist/${fileName}`)
}
