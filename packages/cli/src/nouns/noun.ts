import type { Command } from 'commander'
import type { Terminal } from '../output/terminal.ts'

/** A first word of the command line. Its verbs are loaded when it is typed. */
export interface Noun {
  readonly name: string
  readonly says: string
  /** Heading of the help that it stands under. */
  readonly group: string
  /** Loads what adds the verbs, or what the noun itself does. */
  readonly load: () => Promise<AddVerbs>
}

export type AddVerbs = (noun: Command, terminal: Terminal) => void
