import { basename } from 'node:path'
import { emitFolderIndex } from '../emit/folder-index.ts'
import type { GeneratedFile } from '../model/api.ts'
import { type Layout, noteStart } from './layout.ts'

export interface FolderLayoutOptions {
  /** How relative imports end. `.js` works wherever TypeScript does; `.ts` where it is run without a build. */
  readonly importExtension: 'js' | 'ts'
}

/** One flat folder in a project of its own, on top of the published packages. */
export function folderLayout({ importExtension }: FolderLayoutOptions): Layout {
  const note = `${noteStart}@mde-kit/codegen. Do not edit; run \`mde-codegen generate\`.`
  return {
    note,
    place(files, api) {
      const placed = [...files.filter(({ path }) => !path.startsWith('docs/')), emitFolderIndex(api)].map(
        ({ path, text }): GeneratedFile =>
          path.endsWith('.json')
            ? { path: basename(path), text: withNote(text, note) }
            : { path: basename(path), text: withImports(text, importExtension) },
      )
      refuseClashes(placed)
      return placed
    },
  }
}

/** Where a published package offers what generated code of this repository imports by its path. */
const publishedEntries: Readonly<Record<string, string>> = {
  '../operation.ts': '@mde-kit/contract',
  '../operation-docs.ts': '@mde-kit/contract',
  '../clouds/cloud.ts': '@mde-kit/contract/clouds',
  '../drift/answer-shapes.ts': '@mde-kit/contract/drift',
  '../errors/catalogue.ts': '@mde-kit/contract/errors',
  '../hunting/hunting-table.ts': '@mde-kit/contract/hunting',
  '../permissions/permission.ts': '@mde-kit/contract/permissions',
  '../permissions/read-grants.ts': '@mde-kit/contract/permissions',
  '../call/caller.ts': '@mde-kit/client/runtime',
  '../call/create-caller.ts': '@mde-kit/client/runtime',
  '../call/query.ts': '@mde-kit/client/runtime',
  '../client-options.ts': '@mde-kit/client/runtime',
  '../odata/fields.ts': '@mde-kit/client/runtime',
  '../paging/pages.ts': '@mde-kit/client/runtime',
}

/** What the client imports of the contract and a folder has itself. */
const ownModules: Readonly<Record<string, string>> = {
  '@mde-kit/contract': './types.gen.ts',
  '@mde-kit/contract/operations': './operations.gen.ts',
}

function ownModule(module: string): string {
  return (
    ownModules[module] ?? module.replace(/^@mde-kit\/contract\/answers\/([\w-]+)$/, './$1-answers.gen.ts')
  )
}

/** Imports and re-exports, up to the module they name; what is imported on demand as well. */
const moduleClause = /(^(?:import|export)\b[^'"`;]*? from |=> import\()'([^']+)'/gm

function withImports(text: string, extension: string): string {
  return text.replaceAll(moduleClause, (_, clause: string, module: string) => {
    const own = ownModule(module)
    if (own.startsWith('./')) return `${clause}'${own.replace(/\.ts$/, `.${extension}`)}'`
    if (!own.startsWith('.')) return `${clause}'${own}'`
    const published = publishedEntries[own]
    if (published === undefined)
      throw new TypeError(`No published entry stands for ${own}: name one in ${basename(import.meta.url)}.`)
    return `${clause}'${published}'`
  })
}

/** JSON has no comments, so the note is the first key. OpenAPI allows it. */
function withNote(json: string, note: string): string {
  return json.replace('{\n', `{\n  "x-generated": ${JSON.stringify(note)},\n`)
}

function refuseClashes(files: readonly GeneratedFile[]): void {
  const seen = new Set<string>()
  for (const { path } of files) {
    if (seen.has(path)) throw new Error(`Two files would be ${path}: give the resource of that name another.`)
    seen.add(path)
  }
}
