import { resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { entryPointsOf } from './entry-points.ts'

/**
 * Bundles each subpath of a package, and what several of them need into files that they share. What is imported on
 * demand stays a file of its own, and other packages stay imports.
 *
 * @returns The files written, from the folder of the package.
 */
export async function bundlePackage(folder: string): Promise<readonly string[]> {
  const entries = entryPointsOf(folder)
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries.map(({ source, out }) => ({ in: source, out })),
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
    plugins: [
      copyOfMany(entries.flatMap(({ source, isOfMany }) => (isOfMany ? resolve(folder, source) : []))),
    ],
  })
  return Object.keys(metafile.outputs)
}

/**
 * Copies a file that is one of many entries into a bundle that imports it. Shared, each would be a file to load, and
 * who wants all of them would load as many. Such files hold functions and data, nothing that must be there once.
 */
function copyOfMany(files: readonly string[]): Plugin {
  const ofMany = new Set(files)
  return {
    name: 'copy-of-many',
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        const file = resolve(resolveDir, path)
        return kind === 'import-statement' && ofMany.has(file) ? { path: file, suffix: '?copy' } : undefined
      })
    },
  }
}
