import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A subpath of a package: its source, and its place below `dist` without the extension. */
export interface EntryPoint {
  readonly source: string
  readonly out: string
  /** Whether it stands for itself in a pattern, as one of many. */
  readonly isOfMany: boolean
}

interface Target {
  readonly '@mde-kit/source'?: string
  readonly default?: string
}

/** Every subpath that the exports map of a package offers as code. A pattern stands for the files that fit it. */
export function entryPointsOf(folder: string): readonly EntryPoint[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, string | Target | null>>
  }
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (target === null || typeof target === 'string') return []
    const { '@mde-kit/source': source, default: built } = target
    const out = /^\.\/dist\/(.+)\.js$/.exec(built ?? '')?.[1]
    if (source === undefined || out === undefined)
      throw new Error(`${subpath} of ${folder} names no source, or no file of dist.`)
    return fill(folder, source)
      .filter((stem) => !Object.hasOwn(exports, subpath.replace('*', stem)) || !subpath.includes('*'))
      .map((stem) => ({
        source: source.replace('*', stem),
        out: out.replace('*', stem),
        isOfMany: source.includes('*'),
      }))
  })
}

/** What the star of a pattern stands for; nothing in particular where it has none. */
function fill(folder: string, source: string): readonly string[] {
  const [before = '', after] = source.split('*')
  if (after === undefined) return ['']
  return readdirSync(join(folder, before))
    .filter((name) => name.endsWith(after))
    .map((name) => name.slice(0, -after.length))
}
