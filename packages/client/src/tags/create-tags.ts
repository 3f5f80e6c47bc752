import type { Machine, MachinePage, MachineTagUpdate } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  getMachine,
} from '@mde-kit/contract/operations'
import { distinctIds } from '../actions/distinct-ids.ts'
import { mayBeDone } from '../actions/outcome-of-fault.ts'
import type { Caller, CallOptions } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'

/** What came of many devices. Each id is in one list. */
export interface BulkTagReport {
  /** Devices that the service answered with. */
  readonly changed: readonly string[]
  /** Devices that were sent and did not come back: unknown ids, as far as one can tell. */
  readonly missing: readonly string[]
  /** Calls that failed, each with the devices that were in it. */
  readonly failed: readonly { readonly machineIds: readonly string[]; readonly error: unknown }[]
  /** Devices whose turn had not come when the signal fired. */
  readonly skipped: readonly string[]
}

/**
 * Tags of devices, one added or taken off at a time. The other tags of a device stay: nothing here replaces the list as a
 * whole, as `machines.update` does.
 */
export interface TagsResource {
  /** Adds a tag to a device. @returns The device. */
  add(machineId: string, tag: string, options?: CallOptions): Promise<Machine>
  /** Takes a tag off a device. @returns The device. */
  remove(machineId: string, tag: string, options?: CallOptions): Promise<Machine>
  /**
   * Adds and removes what it takes for a device to have these tags and no other. A tag that somebody else adds in between
   * stays.
   */
  set(machineId: string, tags: readonly string[], options?: CallOptions): Promise<Machine>
  /** Adds a tag to many devices, 500 a call. A call that fails stops no other. */
  addToAll(machines: Iterable<string | Machine>, tag: string, options?: CallOptions): Promise<BulkTagReport>
  /** Takes a tag off many devices, 500 a call. A call that fails stops no other. */
  removeFromAll(
    machines: Iterable<string | Machine>,
    tag: string,
    options?: CallOptions,
  ): Promise<BulkTagReport>
}

type Change = MachineTagUpdate['Action']

const maxBatch = 500

/**
 * Makes a client of tags alone.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createTagsClient(options: ClientOptions): TagsResource {
  return createTagsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createTagsResource(shared: Caller): TagsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/machines'))
  const read = (id: string, options: CallOptions) =>
    caller.record<Machine>(getMachine, { path: { id } }, options)

  /** What a repeat does is not documented, so after a lost answer the device says whether it is needed. */
  const change = async (id: string, tag: string, action: Change, options: CallOptions): Promise<Machine> => {
    checkTag(tag)
    try {
      const body: MachineTagUpdate = { Value: tag, Action: action }
      return await caller.record<Machine>(addOrRemoveMachineTag, { path: { id }, body }, options)
    } catch (fault) {
      if (!mayBeDone(addOrRemoveMachineTag, fault)) throw fault
      const machine = await read(id, options).catch(() => undefined)
      if (machine && hasTag(machine, tag) === (action === 'Add')) return machine
      throw fault
    }
  }

  const changeAll = async (
    machines: Iterable<string | Machine>,
    tag: string,
    action: Change,
    options: CallOptions,
  ): Promise<BulkTagReport> => {
    checkTag(tag)
    const ids = distinctIds(machines)
    if (ids.includes(''))
      throw new ConfigError('One of the devices has no id.', {
        next: 'Give the id of each device as the service wrote it. Nothing was sent.',
      })
    const report = {
      changed: [] as string[],
      missing: [] as string[],
      failed: [] as { machineIds: readonly string[]; error: unknown }[],
      skipped: [] as string[],
    }
    for (let start = 0; start < ids.length; start += maxBatch) {
      const machineIds = ids.slice(start, start + maxBatch)
      if (options.signal?.aborted) {
        report.skipped.push(...machineIds)
        continue
      }
      try {
        const body = { Value: tag, Action: action, MachineIds: machineIds }
        const { value } = await caller.record<MachinePage>(
          addOrRemoveTagForMultipleMachines,
          { body },
          options,
        )
        const came = new Set(value.map(({ id }) => id.toLowerCase()))
        for (const id of machineIds) report[came.has(id.toLowerCase()) ? 'changed' : 'missing'].push(id)
      } catch (error) {
        report.failed.push({ machineIds, error })
      }
    }
    return report
  }

  return {
    add: (id, tag, options = {}) => change(id, tag, 'Add', options),
    remove: (id, tag, options = {}) => change(id, tag, 'Remove', options),
    async set(id, tags, options = {}) {
      for (const tag of tags) checkTag(tag)
      let machine = await read(id, options)
      const present = machine.machineTags ?? []
      for (const tag of new Set(tags))
        if (!present.includes(tag)) machine = await change(id, tag, 'Add', options)
      for (const tag of present) if (!tags.includes(tag)) machine = await change(id, tag, 'Remove', options)
      return machine
    },
    addToAll: (machines, tag, options = {}) => changeAll(machines, tag, 'Add', options),
    removeFromAll: (machines, tag, options = {}) => changeAll(machines, tag, 'Remove', options),
  }
}

function hasTag({ machineTags = [] }: Machine, tag: string): boolean {
  return machineTags.includes(tag)
}

function checkTag(tag: string): void {
  if (tag.trim() !== '') return
  throw new ConfigError('A tag must not be empty.', { next: 'Give the text of the tag; it may hold spaces.' })
}
