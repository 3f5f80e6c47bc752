import type { CallArguments, Caller } from '@mde-kit/client/runtime'
import type { Operation } from '@mde-kit/contract'
import { confirmEffect } from '../acts/confirm-effect.ts'
import { readLimit } from '../call/limit.ts'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printJson, printRecords } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'
import { type ApiTarget, callArguments, findOperation } from './api-arguments.ts'

export interface ApiFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  /** `name=value` pairs for the path and the query. */
  readonly param: readonly string[]
  readonly body?: string
  /** Path of a file to upload. */
  readonly file?: string
  readonly paginate?: true
  readonly limit?: string
  readonly yes?: true
}

/** `mde api`: any operation of the API, as JSON. */
export async function apiCommand(terminal: Terminal, target: ApiTarget, flags: ApiFlags): Promise<void> {
  const found = findOperation(target)
  const { operation } = found
  const args = await callArguments(found, flags)
  await confirmEffect(terminal, {
    effect: operation.effect,
    does: 'Call',
    names: [operation.id],
    noun: ['operation', 'operations'],
    yes: flags.yes === true,
  })
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const caller = openCaller(terminal, connection, flags)
      if (operation.answer === 'page') return printPages(terminal, flags, caller, operation, args, signal)
      const answer = await callOnce(caller, operation, args, signal)
      if (answer !== undefined) await printJson(terminal, flags, answer)
    }),
  )
}

async function callOnce(
  caller: Caller,
  operation: Operation,
  args: CallArguments,
  signal: AbortSignal,
): Promise<unknown> {
  if (operation.answer === 'record') return caller.record(operation, args, { signal })
  if (operation.answer === 'value') return caller.value(operation, args, { signal })
  return caller.empty(operation, args, { signal })
}

async function printPages(
  terminal: Terminal,
  flags: ApiFlags,
  caller: Caller,
  operation: Operation,
  args: CallArguments,
  signal: AbortSignal,
): Promise<void> {
  const pages = caller.pages<object>(operation, args, { signal })
  const limit = flags.limit === undefined ? undefined : readLimit(flags.limit)
  const batches = async function* (): AsyncGenerator<readonly object[], void> {
    if (limit !== undefined) return void (yield await pages.toArray({ limit }))
    for await (const page of pages.byPage()) {
      yield page
      if (!flags.paginate) return
    }
  }
  const asJson = isForPrograms(flags) ? flags : { ...flags, json: true as const }
  await printRecords(terminal, asJson, { columns: [{ field: 'id' }], whenEmpty: '' }, batches())
}
