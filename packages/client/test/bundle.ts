import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What a bundler makes of some code that uses this package. */
export interface Bundle {
  /** What is loaded at once, minified. */
  readonly text: string
  /** What is loaded on demand, minified. */
  readonly onDemand: string
  /** Size of what is loaded at once, as it goes over the wire. */
  readonly gzipBytes: number
}

/** Bundles code for a browser, as any program would that splits what is loaded on demand. */
export async function bundle(code: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@mde-kit/source'],
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  const atOnce = new Set<string>()
  const visit = (path: string) => {
    if (atOnce.has(path)) return
    atOnce.add(path)
    for (const { kind, path: next } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') visit(next)
  }
  visit('out/stdin.js')
  const chunks = outputFiles.map(({ path, text }) => ({
    text,
    isAtOnce: [...atOnce].some((name) => path.endsWith(name)),
  }))
  return {
    text: chunks.flatMap(({ text, isAtOnce }) => (isAtOnce ? text : [])).join('\n'),
    onDemand: chunks.flatMap(({ text, isAtOnce }) => (isAtOnce ? [] : text)).join('\n'),
    // Each chunk is compressed by itself.
    gzipBytes: chunks.reduce((sum, { text, isAtOnce }) => sum + (isAtOnce ? gzipSync(text).length : 0), 0),
  }
}
