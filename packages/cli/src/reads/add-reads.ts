import type { Command } from 'commander'
import { withRecordFlag, withTenantsFlags } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'
import type { FilterFlag } from './filter-flag.ts'
import type { QueryFlag, ReadCommand } from './read-command.ts'
import type { ReadFlags } from './run-read.ts'

/** Adds the verbs of a noun that read. */
export function addReads(noun: Command, terminal: Terminal, reads: readonly ReadCommand[]): void {
  for (const read of reads) addRead(noun, terminal, read)
}

function addRead(noun: Command, terminal: Terminal, read: ReadCommand): void {
  const { verb, says, args = [], filters, query = [], ofMachine, operationId } = read
  const { examples = [args.map(({ example }) => example).join(' ')] } = read
  const command = noun.command(verb).description(`${says} (${operationId})`).summary(says)
  for (const { name, says: meaning } of args) command.argument(`<${name}>`, meaning)
  addFilterOptions(command, [...(filters ?? []), ...query])
  if (ofMachine !== undefined) command.option('--machine <name>', 'of one device, by its name or id')
  if (filters !== undefined) command.option('--filter <odata>', 'OData condition besides, sent as it is')
  if (isList(read)) command.option('--limit <count>', 'how many at the most, or all', '50')
  withRecordFlag(withTenantsFlags(withOutputFlags(command)))
  withExamples(command, examples)
  command.action(async (...typed: unknown[]) => {
    const { runRead } = await import('./run-read.ts')
    const texts = typed.slice(0, args.length).map(String)
    await runRead(terminal, read, texts, command.opts<ReadFlags>())
  })
}

/** Adds flags whose value is a word or a time. */
export function addFilterOptions(command: Command, flags: readonly (FilterFlag | QueryFlag)[]): void {
  for (const { flag, takes, says } of flags) command.option(`--${flag} <${takes}>`, says)
}

function isList({ operationId }: ReadCommand): boolean {
  return /^(list|find)/.test(operationId)
}
