import { resolveCloud } from '@mde-kit/contract/clouds'
import type { OperationId } from '@mde-kit/contract'
import { isMdeError } from '@mde-kit/contract/errors'
import { openCaller } from '../call/open-caller.ts'
import { operationNamed } from '../call/operation-named.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { type Connection, withConnection } from '../connection/connection.ts'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { checkCall } from '../doctor/api-checks.ts'
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
import { ReportedFailure } from '../reported-failure.ts'

export interface DoctorFlags extends ConnectionFlags, OutputFlags {
  /** Operation ids with commas. */
  readonly for: string
}

/**
 * `mde doctor`: looks at one thing after the other, and says of each what is wrong and what to do.
 *
 * @throws {@link ReportedFailure} Something fails.
 */
export async function doctorCommand(terminal: Terminal, flags: DoctorFlags): Promise<void> {
  const wanted = flags.for.split(',').map((id) => operationNamed(id.trim()).id as OperationId)
  const checks: Check[] = []
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
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

async function* examine(
  terminal: Terminal,
  connection: Connection,
  wanted: readonly OperationId[],
  signal: AbortSignal,
): AsyncGenerator<Check> {
  const { cloud, geo, apiBase, authorityHost, credential, scope } = connection
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
  try {
    const { token } = await credential.getToken(scope, { abortSignal: signal })
    yield* checkToken(token, connection, wanted)
  } catch (fault) {
    if (isMdeError(fault) && fault.code === 'MDE_ABORTED') throw fault
    yield failed('sign-in', fault)
    return
  }
  yield* await checkCall(openCaller(terminal, connection), signal)
  // An API of one's own has no regions.
  if (apiBase === undefined) yield* await checkRegions(cloud, geo)
}

function show(terminal: Terminal, { check, verdict, says, fix }: Check): void {
  const { paint } = terminal
  const colour = { ok: paint.green, warn: paint.yellow, fail: paint.red }[verdict]
  terminal.out(`${colour(verdict.padEnd(4))}  ${check.padEnd(12)}  ${printable(says)}`)
  if (fix !== '') terminal.out(`${' '.repeat(20)}${paint.cyan('fix')} ${printable(fix)}`)
}
