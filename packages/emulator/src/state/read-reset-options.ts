import type { Kept, ResetOptions } from '../emulator-control.ts'
import { ruleFields, wrongRule } from '../rules/rule-fields.ts'

/**
 * Checks what a reset is to keep, which may come from another process.
 *
 * @throws {@link ConfigError} There is nothing of that name to keep.
 */
export function readResetOptions(value: unknown): ResetOptions {
  const fields = ruleFields('a reset', value)
  fields.only('keep')
  const keep: unknown = fields.value('keep') ?? []
  if (Array.isArray(keep) && keep.every(isKept)) return { keep }
  throw wrongRule('A reset cannot keep that', "Leave keep out, or give ['directory'].")
}

function isKept(name: unknown): name is Kept {
  return name === 'directory'
}
