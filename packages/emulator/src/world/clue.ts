import type { FileName } from './file-catalogue.ts'

/** What an alert rests on, before names, ids and times are filled in. */
export type Clue =
  | { readonly kind: 'user' }
  | {
      readonly kind: 'process'
      readonly file: FileName
      readonly parent: FileName
      readonly commandLine: string
    }
  | { readonly kind: 'file'; readonly file: FileName }
  | { readonly kind: 'ip'; readonly address: string }
  | { readonly kind: 'url'; readonly url: string }
