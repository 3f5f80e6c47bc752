import { resolveCloud } from '@mde-kit/contract/clouds'
import type { OperationId } from '@mde-kit/contract'
import { isMdeError } from '@mde-kit/contract/errors'
import { createCaller } from '@mde-kit/client/runtime'
import { clientOptions } from '../call/open-caller.ts'
import { operationIdNamed } from '../call/operation-named.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { brokenConnection } from '../connection/broken-connection.ts'
import { resolveCloudFlags } from '../connection/cloud-flags.ts'
import { type Connection, withConnection } from '../connection/connection.ts'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { checkCall, noCall, operationToTry } from '../doctor/api-checks.ts'
import { type Check, failed } from '../doctor/check.ts'
import { checkDns, checkHost, checkProxy } from '../doctor/network-checks.ts'
import { checkRegions } from '../doctor/region-checks.ts'
import { checkTls } from '../doctor/tls-check.ts'
import { checkToken } from '../doctor/token-checks.ts'
import { exitCodes } from '../exit-code.ts'
import { oneBatch } from '../output/one-batch.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import { printable } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { wrapText } from '../output/wrap-text.ts'
import { ReportedFailure } from '../reported-failure.ts'

export interface DoctorFlags extends ConnectionFlags, OutputFlags {
  /** Operation ids with commas. */
  readonly for: string
}

/**
 * `mde doctor`: looks at one thing after the other, and says of each what is wrong and what to do. Hosts and network are
 * looked at though nobody is signed in.
 *
 * @throws {@link ReportedFailure} Something fails.
 */
export async function doctorCommand(terminal: Terminal, flags: DoctorFlags): Promise<void> {
  const wanted = flags.for.split(',').map((id) => operationIdNamed(id.trim()))
  const checks: Check[] = []
  await untilInterrupted((signal) =>
    withConnectionIfAny(terminal, flags, async (connection) => {
      for await (const check of examine(terminal, connection, wanted, signal)) {
        checks.push(check)
        if (!isForPrograms(flags)) show(terminal, check)
      }
    }),
  )
  if (isForPrograms(flags)) {
    const columns = [{ field: 'check' }, { field: 'verdict' }, { field: 'says' }, { field: 'fix' }]
    await printRecords(terminal, flags, { columns, whenEmpty: '' }, oneBatch(checks))
  }
  if (checks.some(({ verdict }) => verdict === 'fail')) throw new ReportedFailure(exitCodes.failed)
}

/** Where there is no connection, signing in fails with the reason. */
async function withConnectionIfAny(
  terminal: Terminal,
  flags: DoctorFlags,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  let isConnected = false
  try {
    await withConnection(terminal, flags, (connection) => {
      isConnected = true
      return work(connection)
    })
  } catch (error) {
    if (isConnected) throw error
    const { geo, apiBase } = flags
    await work({ ...brokenConnection('nobody', error), ...resolveCloudFlags(flags), geo, apiBase })
  }
}

async function* examine(
  terminal: Terminal,
  connection: Connection,
  wanted: readonly OperationId[],
  signal: AbortSignal,
): AsyncGenerator<Check> {
  const { cloud, geo, apiBase, authorityHost } = connection
  const hosts = resolveCloud({ cloud, geo, apiBase, authorityHost })
  yield checkProxy(process.env)
  yield await checkDns(hosts.authorityHost)
  if (hosts.apiBase !== hosts.authorityHost) yield await checkDns(hosts.apiBase)
  for (const host of new Set([hosts.authorityHost, hosts.apiBase])) {
    const tls = await checkTls(host)
    if (tls) yield tls
  }
  yield* (await checkHost(hosts.authorityHost, 'sign-in host')).checks
  // Its clock was compared above.
  yield* (await checkHost(hosts.apiBase, 'API host')).checks.filter(({ check }) => check !== 'clock')
  yield* await checkAccess(terminal, connection, wanted, signal)
  // An API of one's own has no regions.
  if (apiBase === undefined) yield* await checkRegions(cloud, geo)
}

/** Signing in, and what can be done with the token. */
async function checkAccess(
  terminal: Terminal,
  connection: Connection,
  wanted: readonly OperationId[],
  signal: AbortSignal,
): Promise<readonly Check[]> {
  try {
    const { token } = await connection.credential.getToken(connection.scope, { abortSignal: signal })
    const checks = checkToken(token, connection, wanted)
    const operation = operationToTry(token, wanted)
    if (operation === undefined) return [...checks, noCall]
    // What a second try would hide is what is looked for.
    const caller = createCaller({ ...clientOptions(terminal, connection), retry: { attempts: 1 } })
    return [...checks, ...(await checkCall(caller, operation, signal))]
  } catch (fault) {
    if (isMdeError(fault) && fault.code === 'MDE_ABORTED') throw fault
    return [failed('sign-in', fault)]
  }
}

function show(terminal: Terminal, { check, verdict, says, fix }: Check): void {
  const { paint } = terminal
  const colour = { ok: paint.green, warn: paint.yellow, fail: paint.red }[verdict]
  const lines = [
    ...linesOf(terminal, says),
    ...(fix === '' ? [] : linesOf(terminal, `${paint.cyan('fix')} ${fix}`)),
  ]
  const [first = '', ...rest] = lines
  terminal.out(`${colour(verdict.padEnd(4))}  ${check.padEnd(12)}  ${first}`)
  for (const line of rest) terminal.out(`${' '.repeat(indent)}${line}`)
}

/** Where what a check says begins. */
const indent = 20

function linesOf({ columns }: Terminal, text: string): readonly string[] {
  return wrapText(printable(text), columns - indent)
}
