import type { Api, GeneratedFile } from '../model/api.ts'

/** Where generated files go, what they import, and what their first line says. */
export interface Layout {
  /** First line of each file, which says where it comes from and how to make it anew. */
  readonly note: string
  /** Moves files that were emitted for this repository, and adds or drops what the place needs. */
  readonly place: (files: readonly GeneratedFile[], api: Api) => readonly GeneratedFile[]
}

/** How the first line of everything generated begins. A file that begins otherwise is not ours to touch. */
export const noteStart = 'Generated from specs by '

/** This repository: the contract and the client each get their part, next to the code it stands on. */
export const repositoryLayout: Layout = {
  note: `${noteStart}tools/codegen. Do not edit; run \`pnpm generate\`.`,
  place: (files) => files,
}
