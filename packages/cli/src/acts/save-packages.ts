import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackagesResource } from '@mde-kit/client/packages'
import type { Caller } from '@mde-kit/client/runtime'
import { ConfigError, isMdeError } from '@mde-kit/contract/errors'
import pMap from 'p-map'
import type { NamedMachine } from '../call/machine-named.ts'
import type { Terminal } from '../output/terminal.ts'
import type { ActResult } from './act-on-machines.ts'

export interface SavePackagesOptions {
  /** What is sent for each device. */
  readonly body: object
  /** Made where it is not there. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly timeoutMs: number
}

/** Collects the investigation packages of devices, and saves each as a zip. Links are got twice a minute at most. */
export async function savePackages(
  terminal: Terminal,
  caller: Caller,
  machines: readonly NamedMachine[],
  { body, folder, signal, timeoutMs }: SavePackagesOptions,
): Promise<readonly ActResult[]> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new ConfigError(`The folder ${folder} cannot be made.`, { next: 'Give --out a folder.', cause })
  })
  const packages = createPackagesResource(caller)
  const save = async (machine: NamedMachine): Promise<ActResult> => {
    const { id: machineId, name } = machine
    let status: string | undefined
    try {
      const { path, sizeBytes, sha256, action } = await packages.collect(
        machineId,
        { Comment: '', ...body },
        {
          path: join(folder, fileName(machine)),
          signal,
          packageTimeoutMs: timeoutMs,
          onUpdate: (latest) => {
            if (latest.status !== status) terminal.note(`${name}: ${latest.status}`)
            status = latest.status
          },
        },
      )
      terminal.note(`${path}: ${sizeBytes} bytes, SHA-256 ${sha256}`)
      return { machineId, outcome: 'done', actionId: action.id, status: action.status, path }
    } catch (error) {
      const isStopped = isMdeError(error) && error.code === 'MDE_ABORTED'
      return { machineId, outcome: isStopped ? 'skipped' : 'failed', status, error }
    }
  }
  return pMap(machines, save, { concurrency: 50 })
}

/** Names of devices are chosen by whoever owns them: one that could lead elsewhere gives way to the id. */
function fileName({ id, name }: NamedMachine): string {
  return `${/^\w[\w.-]*$/.test(name) ? name : id}.zip`
}
