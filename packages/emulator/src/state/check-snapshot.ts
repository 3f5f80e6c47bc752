import { ConfigError } from '@mde-kit/contract/errors'
import { isJsonObject } from '../defender/read-body.ts'
import type { EmulatorSnapshot } from '../emulator-control.ts'

/**
 * Checks that a value has the shape of a snapshot, down to the maps of its vaults. What their records hold is taken as
 * it is.
 *
 * @throws {@link ConfigError} It has another shape.
 */
export function checkSnapshot(value: unknown): asserts value is EmulatorSnapshot {
  if (isSnapshot(value)) return
  throw new ConfigError('This is no snapshot of an emulator of this version.', {
    next: 'Take one with emulator.snapshot().',
  })
}

function isSnapshot(value: unknown): boolean {
  if (!isJsonObject(value) || value['version'] !== 1) return false
  const { clock, directory, tenants: states } = value
  if (!isJsonObject(clock) || !isNumber(clock['aheadMs']) || !isVault(directory)) return false
  if (clock['frozenAtMs'] !== undefined && !isNumber(clock['frozenAtMs'])) return false
  if (!isJsonObject(states)) return false
  const { origin, tenants } = states
  return (
    isJsonObject(origin) &&
    ['seed', 'alerts', 'machines', 'flawDensity', 'startMs'].every((name) => isNumber(origin[name])) &&
    isJsonObject(tenants) &&
    Object.values(tenants).every(
      (tenant) =>
        isJsonObject(tenant) &&
        Array.isArray(tenant['analysts']) &&
        tenant['analysts'].every((analyst) => typeof analyst === 'string') &&
        isVault(tenant['changes']),
    )
  )
}

function isVault(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    Object.values(value).every(
      (entries) =>
        Array.isArray(entries) &&
        entries.every((entry) => Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string'),
    )
  )
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value)
}
