import type { Operation } from '@mde-kit/contract'
import { AbortedError, isMdeError, NetworkError, TimeoutError } from '@mde-kit/contract/runtime'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import type { Transport } from '../call/transport.ts'
import { type Limit, runWithin } from '../time/run-within.ts'
import type { ExportReplacedError } from '../errors/export-replaced-error.ts'
import type { FileReplacedError } from '../errors/file-replaced-error.ts'
import { shortName } from './storage-refusal.ts'

/** What fetching a file needs of the way to the service. No token: the links carry their own right. */
export type FileTransport = Pick<
  Transport,
  | 'fetch'
  | 'answerOf'
  | 'now'
  | 'sleep'
  | 'timer'
  | 'random'
  | 'attempts'
  | 'baseDelayMs'
  | 'maxDelayMs'
  | 'attemptTimeoutMs'
>

/** Which file is wanted, for whom, and until when. */
export interface FileWanted {
  readonly operation: Operation
  /** Path of the file. */
  readonly name: string
  readonly signal: AbortSignal
  readonly transport: FileTransport
  /** What to do after a download that failed. Defaults to that of exports. */
  readonly advice?: string | undefined
  /** What to throw where another file has come under the name. Defaults to that of exports. */
  readonly replaced?: typeof ExportReplacedError | typeof FileReplacedError | undefined
  /** Whether a file may have no bytes. An export never has none. */
  readonly mayBeEmpty?: boolean | undefined
}

/** What to do after a download that failed. */
export function adviceOn({ advice = 'Resume the export from its report.' }: FileWanted): string {
  return advice
}

/** Asks for a file, from a byte on. `etag` is that of the bytes before. */
export function openFile(
  wanted: FileWanted,
  link: string,
  { offset, etag }: { readonly offset: number; readonly etag: string | undefined },
): Promise<Response> {
  const headers = {
    // The bytes as they are stored, so that those already here can be told apart.
    'accept-encoding': 'identity',
    ...(offset > 0 && { range: `bytes=${offset}-` }),
    ...(offset > 0 && etag !== undefined && { 'if-match': etag }),
  }
  return fileStep(wanted, (signal) => wanted.transport.fetch(link, { headers, redirect: 'manual', signal }))
}

/** Runs one step of a download in the time of an attempt. Its errors name the file, and never the link. */
export async function fileStep<T>(wanted: FileWanted, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { operation, name, transport } = wanted
  const { id: operationId } = operation
  const next = adviceOn(wanted)
  const { attemptTimeoutMs: timeoutMs, timer } = transport
  const file = `${operationId}: the file ${shortName(name)}`
  const timedOut = () => new TimeoutError(`${file} sent nothing for ${timeoutMs} ms.`, { operationId, next })
  try {
    return await runWithin({ ...untilAborted(wanted), time: { timeoutMs, timer, timedOut } }, ({ signal }) =>
      work(signal),
    )
  } catch (cause) {
    if (isMdeError(cause)) throw cause
    const code = faultCode(cause)
    throw new NetworkError(`${file} broke off${code ? ` (${code})` : ''}.`, { operationId, next, cause })
  }
}

/** Waits before the next attempt. */
export function pause(wanted: FileWanted, ms: number): Promise<void> {
  return runWithin(untilAborted(wanted), ({ signal }) => wanted.transport.sleep(ms, signal))
}

function untilAborted(wanted: FileWanted): Limit {
  const { operation, signal } = wanted
  const { id: operationId } = operation
  const next = adviceOn(wanted)
  const aborted = (cause: unknown) =>
    new AbortedError(`${operationId} was aborted by its caller.`, { operationId, next, cause })
  return { signal, aborted }
}
