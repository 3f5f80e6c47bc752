import { odata, renderFilter } from '@mde-kit/client'
import type { Caller } from '@mde-kit/client/runtime'
import type { Machine } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { listMachines } from '@mde-kit/contract/operations'
import { NotFoundError } from '../not-found-error.ts'

/** A device, as far as it must be told apart from others. */
export interface NamedMachine {
  readonly id: string
  readonly name: string
}

const idPattern = /^[\da-f]{40}$/i

/** Ids are taken as they are; nothing is asked for them. */
export function isMachineId(text: string): boolean {
  return idPattern.test(text)
}

/**
 * Finds a device by its id, its DNS name, or the beginning of that name.
 *
 * @throws {@link NotFoundError} There is none.
 * @throws {@link ConfigError} More than one fits, and the message names some; or nothing was typed.
 */
export async function machineNamed(caller: Caller, text: string, signal: AbortSignal): Promise<NamedMachine> {
  // Every name begins with nothing: an unset variable of a script must not choose a device.
  if (text.trim() === '')
    throw new ConfigError('The name of a device is empty.', { next: 'Give its DNS name, or its id.' })
  const filter = isMachineId(text) ? odata`id eq ${text}` : odata`startswith(computerDnsName,${text})`
  const found = await caller
    .pages<Machine>(listMachines, { query: { filter: renderFilter(listMachines, filter) } }, { signal })
    .toArray({ limit: 20 })
  const exact = found.filter(({ id, computerDnsName }) => [id, computerDnsName].includes(text))
  const [only, ...others] = exact.length > 0 ? exact : found
  if (only === undefined)
    throw new NotFoundError(`No device is named '${text}', or begins so.`, {
      next: 'Look for it with `mde machines find`.',
    })
  const name = ({ id, computerDnsName }: Machine) => computerDnsName ?? id
  if (others.length === 0) return { id: only.id, name: name(only) }
  throw new ConfigError(`More than one device fits '${text}': ${[only, ...others].map(name).join(', ')}.`, {
    next: 'Type the whole name, or the id.',
  })
}

/** The id behind a name; nothing is asked where it is an id already. */
export async function machineId(caller: Caller, text: string, signal: AbortSignal): Promise<string> {
  return isMachineId(text) ? text : (await machineNamed(caller, text, signal)).id
}
