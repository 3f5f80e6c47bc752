import type { CallArguments, Caller } from '@mde-kit/client/runtime'
import type { Operation } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { readLimit } from '../call/limit.ts'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { type Connection, withConnections } from '../connection/connection.ts'
import type { RecordFlag, TenantsFlags } from '../connection/connection-flags.ts'
import type { Column } from '../output/column.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import { printJson, printRecords } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'
import { documentedFields, recordFields } from '../reads/documented-fields.ts'
import { inEachTenant } from '../reads/in-each-tenant.ts'
import { type ApiTarget, callArguments, findOperation } from './api-arguments.ts'
import { confirmCall } from './api-confirm.ts'
import { plannedCall } from './api-plan.ts'
import { singleTenant } from '../reads/single-tenant.ts'

export interface ApiFlags extends TenantsFlags, RecordFlag, OutputFlags {
  /** `name=value` pairs for the path and the query. */
  readonly param: readonly string[]
  readonly body?: string
  /** Path of a file to upload. */
  readonly file?: string
  readonly paginate?: true
  readonly limit?: string
  readonly yes?: true
  readonly dryRun?: true
}

/** `mde api`: any operation of the API, as JSON. */
export async function apiCommand(terminal: Terminal, target: ApiTarget, flags: ApiFlags): Promise<void> {
  const found = findOperation(target)
  const { operation } = found
  const args = await callArguments(found, flags)
  if (flags.dryRun) return printRecord(terminal, flags, plannedCall(operation, args))
  const intention = { operation, args, yes: flags.yes === true }
  // Where nobody can be asked it is refused before anybody signs in.
  if (!terminal.canAsk) await confirmCall(terminal, intention)
  await untilInterrupted((signal) =>
    withConnections(terminal, flags, async (connections) => {
      const only = singleTenant(connections, flags)
      if (only === undefined) return apiInTenants(terminal, flags, connections, { operation, args, signal })
      const caller = openCaller(terminal, only, flags)
      if (terminal.canAsk) await confirmCall(terminal, intention, { caller, signal })
      if (operation.answer === 'page') return printPages(terminal, flags, caller, { operation, args, signal })
      const answer = await callOnce(caller, { operation, args, signal })
      const fields = await documentedFields(operation, flags)
      if (typeof answer === 'object' && answer !== null)
        await printRecord(terminal, asJson(flags), answer, fields)
      else if (answer !== undefined) await printJson(terminal, flags, answer, fields)
    }),
  )
}

interface Call {
  readonly operation: Operation
  readonly args: CallArguments
  readonly signal: AbortSignal
}

/** Only what reads is called in many tenants: a slip must not change all of them. */
async function apiInTenants(
  terminal: Terminal,
  flags: ApiFlags,
  connections: readonly Connection[],
  call: Call,
): Promise<void> {
  const { id, effect, answer } = call.operation
  if (effect !== 'read')
    throw new ConfigError(`${id} is no operation that reads, so that it is called in one tenant at a time.`, {
      operationId: id,
      next: 'Give one tenant or profile alone.',
    })
  const fields = await documentedFields(call.operation, flags)
  const layout = { columns: await columnsOf(call.operation, flags), fields }
  await inEachTenant(terminal, asJson(flags), connections, layout, async (connection) => {
    const caller = openCaller(terminal, connection, flags)
    if (answer !== 'page') {
      const found = await callOnce(caller, call)
      return [typeof found === 'object' && found !== null ? found : { value: found }]
    }
    const all: object[] = []
    for await (const batch of batchesOf(caller, flags, call)) all.push(...batch)
    return all
  })
}

async function callOnce(caller: Caller, { operation, args, signal }: Call): Promise<unknown> {
  if (operation.answer === 'record') return caller.record(operation, args, { signal })
  if (operation.answer === 'value') return caller.value(operation, args, { signal })
  return caller.empty(operation, args, { signal })
}

async function printPages(terminal: Terminal, flags: ApiFlags, caller: Caller, call: Call): Promise<void> {
  const fields = await documentedFields(call.operation, flags)
  await printRecords(
    terminal,
    asJson(flags),
    { columns: await columnsOf(call.operation, flags), fields, whenEmpty: '' },
    batchesOf(caller, flags, call),
  )
}

/** As many pages as are wanted: the first where nothing says so. */
async function* batchesOf(
  caller: Caller,
  { limit, paginate }: ApiFlags,
  { operation, args, signal }: Call,
): AsyncGenerator<readonly object[], void> {
  const pages = caller.pages<object>(operation, args, { signal })
  if (limit !== undefined) return void (yield await pages.toArray({ limit: readLimit(limit) }))
  for await (const page of pages.byPage()) {
    yield page
    if (!paginate) return
  }
}

/** CSV has whatever the specs know of the records; JSON has them whole. */
async function columnsOf(operation: Operation, { csv }: OutputFlags): Promise<readonly Column[]> {
  return csv === undefined ? [] : (await recordFields(operation)).map((field) => ({ field }))
}

/** Answers are JSON, for people too. */
function asJson(flags: ApiFlags): ApiFlags {
  return isForPrograms(flags) ? flags : { ...flags, json: true }
}
